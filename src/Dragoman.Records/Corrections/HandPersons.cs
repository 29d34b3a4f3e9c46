using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Persons that people add by hand, each with an office: that is what is taken back again.</summary>
internal static class HandPersons
{
    /// <summary>The target of a correction that adds one.</summary>
    public const string New = "p";

    private const string Name = "name", Country = "country", Title = "office", From = "from", Until = "until";

    /// <summary>What the fields say of a person.</summary>
    /// <exception cref="StoreException">A field is none, or one is lacking.</exception>
    public static OfficeHolder Of(IEnumerable<FieldChange> fields)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, value) in fields)
        {
            if (field is not (Name or Country or Title or From or Until))
                throw new StoreException($"“{field}” is no field of a person: {Name}, {Country}, {Title}, {From} and {Until} are");
            if (!string.IsNullOrWhiteSpace(value))
                given[field] = value.Trim();
        }
        if (!given.TryGetValue(Name, out var name) || NameForm.Of(name).IsEmpty || !given.TryGetValue(Title, out var title))
            throw new StoreException("a person that is added needs a name and the office held");
        var country = given.GetValueOrDefault(Country)?.ToUpperInvariant();
        var holder = new OfficeHolder
        {
            Name = name,
            Country = country,
            Offices = [new HeldOffice(title, Almanac.Default.Office(title, country)?.Rank, country, given.GetValueOrDefault(From), given.GetValueOrDefault(Until), HeldOffice.ByHand)],
        };
        DateLint.Tenures(holder);
        return holder;
    }

    /// <summary>The source of what a correction enters.</summary>
    public static string Source(long seq) => $"{HeldOffice.ByHand}correction {seq}";

    /// <summary>The source of what was entered last of a person, and when; null where nothing was, or the person was made one with another since.</summary>
    public static string? Last(Session session, string person)
    {
        var source = session.Text("SELECT source FROM office WHERE person = $1 AND source LIKE $2 ORDER BY no DESC LIMIT 1", PersonTable.Number(session, person), Source(0)[..^1] + "%");
        var at = source is null ? null : session.Text("SELECT at FROM journal WHERE seq = $1", long.Parse(source.AsSpan(Source(0).Length - 1), System.Globalization.CultureInfo.InvariantCulture));
        return at is null || PersonMerges.Standing(session, person).Any(merge => string.CompareOrdinal(merge.At, at) > 0) ? null : source;
    }
}
