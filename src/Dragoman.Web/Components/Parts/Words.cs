using System.Globalization;
using System.Text.Json;
using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Questions;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Web.Components.Parts;

/// <summary>Values in the words that pages show.</summary>
public static class Words
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>"+1", "-3:30": what stands behind UTC.</summary>
    private static readonly OffsetPattern Hours = OffsetPattern.CreateWithInvariantCulture("+H"), HoursAndMinutes = OffsetPattern.CreateWithInvariantCulture("+H:mm");

    /// <summary>The record's own word ("scheduled").</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>As the first word of a line.</summary>
    public static string Title<T>(T value)
        where T : struct, Enum => Capital(Of(value));

    public static string Capital(string word) => word.Length > 0 ? $"{char.ToUpperInvariant(word[0])}{word[1..]}" : word;

    /// <summary>"a statement", "an engagement".</summary>
    public static string A(string word) => word is ['a' or 'e' or 'i' or 'o' or 'u', ..] ? $"an {word}" : $"a {word}";

    /// <summary>The address of a story with a span of it highlighted.</summary>
    public static string Address(string story, Span span) => Addresses.Story(story, span);

    /// <summary>An EDTF date as people write it: "28 Feb 2023", "Nov 2005", "14 Nov 2005 – 16 Nov 2005", "about 2005".</summary>
    public static string Date(string? edtf)
    {
        if (string.IsNullOrEmpty(edtf))
            return "no date";
        var slash = edtf.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
            return slash == edtf.Length - 1 ? $"from {Date(edtf[..slash])}" : $"{Date(edtf[..slash])} – {Date(edtf[(slash + 1)..])}";
        var bare = edtf.TrimEnd('~', '?', '%');
        var about = bare.Length < edtf.Length ? "about " : "";
        var parts = bare.Split('T')[0].Split('-');
        if (parts.Length == 1 || !int.TryParse(parts[1], out var month) || month is < 1 or > 12)
            return about + bare;
        var hour = Edtf.Hour(bare) is { } time ? $", {time:HH:mm}{(Edtf.Zone(bare) is { } zone ? $" UTC{(zone == Offset.Zero ? "" : (zone.Seconds % 3600 == 0 ? Hours : HoursAndMinutes).Format(zone))}" : "")}" : "";
        return parts.Length == 2 ? $"{about}{Months[month - 1]} {parts[0]}" : $"{about}{parts[2].TrimStart('0')} {Months[month - 1]} {parts[0]}{hour}";
    }

    /// <summary>A moment of the journal: "1 Mar 2023, 12:04 UTC".</summary>
    public static string Moment(string at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return at.Length >= 16 && at[10] == 'T' ? $"{Date(at[..10])}, {at[11..16]} UTC" : at;
    }

    public static string Day(NodaTime.LocalDate day) => Date(Edtf.Format(day));

    /// <summary>"1 visit", "2 visits".</summary>
    public static string Count(int count, string one) => count == 1 ? $"1 {one}" : $"{count.ToString(CultureInfo.InvariantCulture)} {one}s";

    /// <summary>"1 entry", "2 entries".</summary>
    public static string Count(int count, string one, string many) => $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";

    /// <summary>"12000000 USD" as "12,000,000 USD".</summary>
    public static string Amount(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var blank = value.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && decimal.TryParse(value.AsSpan(0, blank), CultureInfo.InvariantCulture, out var amount)
            ? $"{amount.ToString("#,0.##", CultureInfo.InvariantCulture)}{value[blank..]}"
            : value;
    }

    /// <summary>A field that outlets disagree on.</summary>
    public static string Field(string field) => field == "who" ? "participants" : field;

    /// <summary>One side of a disagreement as people write it: "16 Apr 2024", "Budapest, Hungary".</summary>
    public static string Variant(string field, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (field == "when")
            return Date(value);
        var comma = value.LastIndexOf(", ", StringComparison.Ordinal);
        return field != "where" || comma < 0 ? value
            : comma == 0 ? PartyCodes.Name(value[2..])
            : comma == value.Length - 2 ? value[..comma]
            : $"{value[..comma]}, {PartyCodes.Name(value[(comma + 2)..])}";
    }

    /// <summary>The name that a party goes by, with the code of the side it stands for.</summary>
    public static string Party(DealingParty party) => (party.Name, party.Country) switch
    {
        ({ } name, { } country) => $"{name} ({country})",
        ({ } name, null) => name,
        (null, { } country) => PartyCodes.Name(country),
        _ => "somebody",
    };

    public static string Parties(Dealing dealing) =>
        dealing.Parties.Count > 0 ? string.Join(" – ", dealing.Parties.Take(6).Select(Party)) + (dealing.Parties.Count > 6 ? " and others" : "") : "parties unnamed";

    public static string? Place(Place? place) =>
        place is null ? null
        : string.Join(", ", new[] { place.Venue, place.Name, place.Country is { } code && place.Name != PartyCodes.Name(code) ? PartyCodes.Name(code) : null }.OfType<string>())
            is { Length: > 0 } text ? text : null;

    /// <summary>A dealing in a line of plain text.</summary>
    public static string Line(Dealing dealing) =>
        $"{Title(dealing.Kind)}: {Parties(dealing)}{(Place(dealing.Where) is { } place ? $", {place}" : "")}, {Date(dealing.When)}";

    /// <summary>A dealing with its sources, as a paper cites it.</summary>
    public static string Citation(Dealing dealing) => $"{Line(dealing)} ({Of(dealing.Status)})."
        + string.Concat(dealing.Reports.Where(report => report.Story.Length > 0).Take(3).Select(report =>
            $" {report.Outlet ?? "A story"}, “{report.Headline ?? "no headline"}”, {Date(report.Published)}{(report.Url is { } url ? $", {url}" : "")}."))
        + $" Dragoman {dealing.Id}.";

    /// <summary>A statement as a paper cites it: speaker, office, words, outlet, date, address.</summary>
    public static string Citation(StatementFound found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var said = found.Statement;
        var who = string.Join(", ", new[] { said.SpeakerName ?? (found.Country is { } code ? PartyCodes.Name(code) : "Somebody"), found.Office }.OfType<string>());
        var words = said.Form == StatementForm.Direct ? $"“{said.Text.TrimEnd(',')}”" : $"{said.Verb ?? "said"} {said.Text}";
        return $"{who}{(found.Country is { } country && said.SpeakerName is not null ? $" ({country})" : "")}: {words}{(words[^1] is '.' or '”' ? "" : ".")} "
            + $"{found.Outlet ?? "A story"}{(found.Headline is { } headline ? $", “{headline}”" : "")}, {Date(found.Published)}{(found.Url is { } url ? $", {url}" : "")}. Dragoman {found.Story[..Math.Min(12, found.Story.Length)]}/{said.Id}.";
    }
}
