using System.Globalization;
using System.Text;
using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Web.Questions;

/// <summary>
/// What an address asks of the dealings (<c>?q=…&amp;party=KAZ&amp;party=USA&amp;from=2023</c>): pages, downloads, feeds and the API read it alike.
/// Values that mean nothing count as not given.
/// </summary>
public sealed record Asked
{
    /// <summary>The longest value that is looked at.</summary>
    public const int LongestValue = 200;

    /// <summary>The names of all values.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["q", "party", "person", "speaker", "format", "place", "subject", "kind", "status", "from", "to", "coming", "id", "story", "as_of"];

    private const int LongestId = 64, ShortId = 16, MostListed = 100;

    /// <summary>What stands in the search box: names, codes, formats or words.</summary>
    public string? Words { get; init; }

    public ValueList<string> Parties { get; init; } = [];

    public string? Person { get; init; }

    /// <summary>Whose words are asked for: a name, a person's id, or a party.</summary>
    public string? Speaker { get; init; }

    public string? Format { get; init; }

    public string? Place { get; init; }

    public string? Subject { get; init; }

    public EngagementKind? Kind { get; init; }

    public DealingStatus? Status { get; init; }

    /// <summary>EDTF.</summary>
    public string? From { get; init; }

    /// <summary>EDTF.</summary>
    public string? To { get; init; }

    public bool Coming { get; init; }

    /// <summary>As the store knew it at this moment, or at the end of this day (UTC).</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Dealings by their ids: what a page lists that no question describes.</summary>
    public ValueList<string> Ids { get; init; } = [];

    /// <summary>The dealings that these stories tell of.</summary>
    public ValueList<string> Stories { get; init; } = [];

    /// <summary>Whether a person's id stands for the name.</summary>
    private bool IsPersonId => Person is ['p', ..] && Person.Length == 13 && Person.Skip(1).All(char.IsAsciiHexDigitLower);

    public bool IsEmpty => this == new Asked();

    public static Asked Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new Asked
        {
            Words = Clean(query["q"]),
            Parties = query["party"].Select(party => Clean(party)).OfType<string>().Take(8).ToValueList(),
            Person = Clean(query["person"]),
            Speaker = Clean(query["speaker"]),
            Format = Clean(query["format"]),
            Place = Clean(query["place"]),
            Subject = Clean(query["subject"]),
            Kind = Named<EngagementKind>(query["kind"]),
            Status = Named<DealingStatus>(query["status"]),
            From = Date(query["from"]),
            To = Date(query["to"]),
            Coming = query["coming"] == "1",
            AsOf = MomentOf(Clean(query["as_of"])),
            Ids = query["id"].Select(id => Clean(id, LongestId)).OfType<string>().Take(MostListed).ToValueList(),
            Stories = query["story"].Select(id => Clean(id, LongestId)).OfType<string>().Take(MostListed).ToValueList(),
        };
    }

    /// <summary>The question to the store; <see cref="Words"/> are left to <see cref="Meaning"/>.</summary>
    public FindQuery Find(int limit, int offset = 0) => new()
    {
        Parties = Parties,
        Person = IsPersonId ? null : Person,
        PersonId = IsPersonId ? Person : null,
        Format = Format,
        Place = Place,
        Subject = Subject,
        Kind = Kind,
        Status = Status,
        From = From,
        To = To,
        Coming = Coming,
        AsOf = AsOf,
        Limit = limit,
        Offset = offset,
    };

    /// <summary>The ids of the dealings that are listed one by one, or of which a speaker's stories tell; null where a question is asked.</summary>
    public IReadOnlyList<string>? Listed(IStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (Speaker is { } speaker)
            return [.. new StatementFinder(store).Search(Words, speaker).Statements.Select(found => found.Story).Distinct().Take(MostListed)
                .SelectMany(id => store.DealingsOf(id).Values.Select(dealing => dealing.Id)).Distinct()];
        return Ids.Count + Stories.Count == 0 ? null
            : [.. Ids.Concat(Stories.Select(id => store.Record(id)?.Story.Id).OfType<string>().SelectMany(id => store.DealingsOf(id).Values.Select(dealing => dealing.Id))).Distinct()];
    }

    /// <summary>A path that asks this.</summary>
    public string Address(string path)
    {
        var text = new StringBuilder(path);
        foreach (var (name, value) in Values())
            text.Append(text.Length == path.Length ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return text.ToString();
    }

    /// <summary>The values as forms and addresses carry them.</summary>
    public IEnumerable<(string Name, string Value)> Values()
    {
        (string, string?)[] single =
        [
            ("q", Words), ("person", Person), ("speaker", Speaker), ("format", Format), ("place", Place), ("subject", Subject),
            ("kind", Kind?.ToString().ToLowerInvariant()), ("status", Status?.ToString().ToLowerInvariant()), ("from", From), ("to", To),
            ("coming", Coming ? "1" : null), ("as_of", AsOf?.ToString("O", CultureInfo.InvariantCulture)),
        ];
        return Parties.Select(party => ("party", party)).Concat(Ids.Select(id => ("id", id))).Concat(Stories.Select(id => ("story", id[..Math.Min(ShortId, id.Length)]))).Concat(single.Where(value => value.Item2 is not null).Select(value => (value.Item1, value.Item2!)));
    }

    /// <summary>The values in words, for a saved search's name.</summary>
    public string Title() => string.Join(", ", Values().Select(value => value.Name is "q" or "party" ? value.Value : $"{value.Name} {value.Value}")) is { Length: > 0 } name ? name : "everything";

    /// <summary>The value without characters that no name, word or date has; null where nothing is left.</summary>
    public static string? Clean(string? value) => Clean(value, LongestValue);

    /// <summary>The same for longer values.</summary>
    public static string? Clean(string? value, int longest)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        var text = new StringBuilder(Math.Min(value.Length, longest));
        foreach (var rune in value.EnumerateRunes())
        {
            if (text.Length >= longest)
                break;
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned) && rune != Rune.ReplacementChar)
                text.Append(rune);
        }
        return text.ToString().Trim() is { Length: > 0 } clean ? clean : null;
    }

    /// <summary>A value of an enumeration by its name, in any case; numbers are none.</summary>
    public static T? Named<T>(string? value)
        where T : struct, Enum =>
        value is { Length: > 0 and < 32 } && char.IsAsciiLetter(value[0]) && Enum.TryParse<T>(value, ignoreCase: true, out var named) && Enum.IsDefined(named)
            ? named
            : null;

    /// <summary>A moment as addresses have it; a day is its end.</summary>
    public static DateTimeOffset? MomentOf(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new DateTimeOffset(day, new TimeOnly(23, 59, 59, 999), TimeSpan.Zero)
        : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private static string? Date(string? value) => Clean(value) is { } date && Edtf.TryRange(date, out _, out _) ? date : null;
}
