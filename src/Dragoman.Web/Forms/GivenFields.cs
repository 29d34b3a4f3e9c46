using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Forms;

/// <summary>An engagement's fields as its form sends them: participants row by row, the hour beside the day, a place as the almanac offers it.</summary>
internal static class GivenFields
{
    public const string Row = "row.", Hour = "hour", Parties = "parties";

    private const int MostRows = 40;

    /// <summary>The fields by their names, as <see cref="Correction.Fields"/> has them; those alone that the form has.</summary>
    /// <exception cref="StoreException">A country is none, or an hour stands without a day.</exception>
    public static Dictionary<string, string> Of(IFormCollection form)
    {
        var fields = form.Keys.Where(name => !name.Contains('.') && CorrectableFields.IsOne(name)).ToDictionary(name => name, name => form[name].ToString().Trim(), StringComparer.Ordinal);
        if (form.Keys.Any(name => name.StartsWith(Row, StringComparison.Ordinal)))
            fields[Parties] = string.Join("; ", Rows(form));
        if (fields.TryGetValue("when", out var when) && Asked.Clean(form[Hour]) is { } hour)
            fields["when"] = Edtf.Day(when) is { } day && when.Length == Edtf.Format(day).Length ? $"{when}T{hour}{Zone(form["was.when"].ToString())}" : throw new StoreException("an hour needs a day: 2023-02-28");
        if (fields.TryGetValue("place", out var place) && Placed(place, fields.GetValueOrDefault("country")) is var (name, country))
            (fields["place"], fields["country"]) = (name, country);
        else if (fields.GetValueOrDefault("country") is { Length: > 0 } named)
            fields["country"] = Code(named, form);
        return fields;
    }

    /// <summary>An hour stays with the clock by which it was told.</summary>
    private static string Zone(string was) => Edtf.Zone(was) is null ? "" : was["2023-02-28T14:30".Length..];

    private static IEnumerable<string> Rows(IFormCollection form)
    {
        for (var row = 0; row < MostRows && form.ContainsKey($"{Row}{row}.name"); row++)
        {
            string? Value(string field) => Asked.Clean(form[$"{Row}{row}.{field}"]);
            var (name, country) = (Value("name"), Value("country"));
            if (Value("gone") is not null || (name is null && country is null))
                continue;
            yield return GivenParties.Written(name, country is null ? null : Code(country, form), Value("office"), Asked.Named<Side>(Value("side")));
        }
    }

    /// <summary>A code, of a name too; one that the record has already may be none of the almanac's.</summary>
    private static string Code(string country, IFormCollection form) => PartyCodes.Of(country)
        ?? (form["was.parties"].ToString().Contains($"({country})", StringComparison.Ordinal) || form["was.country"] == country ? country
            : throw new StoreException($"“{country}” is no country or organisation that the almanac knows: give its code, such as KAZ"));

    /// <summary>"Astana, Kazakhstan", as the almanac offers it, is a place and its country.</summary>
    private static (string Name, string Country)? Placed(string place, string? country)
    {
        var comma = place.LastIndexOf(", ", StringComparison.Ordinal);
        if (comma > 0 && PartyCodes.Of(place[(comma + 2)..]) is { } code)
            return (place[..comma], code);
        return place.Length > 0 && string.IsNullOrEmpty(country) && Almanac.Default.Place(place) is { Country: { } home } ? (place, home) : null;
    }
}
