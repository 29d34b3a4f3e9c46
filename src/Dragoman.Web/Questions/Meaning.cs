using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Web.Questions;

/// <summary>What somebody means who types something into the search box.</summary>
/// <param name="Query">The question to the store.</param>
/// <param name="Address">The page that is about just this, or null: then the dealings are listed.</param>
/// <param name="Text">The words to look up in stories, or null where the words name something.</param>
/// <param name="Title">What it was understood as.</param>
public sealed record Meaning(FindQuery Query, string? Address, string? Text, string Title)
{
    private static readonly string[] Separators = ["–", "—", " - ", "-", "/", " vs ", " and ", " & ", ","];

    /// <summary>A format comes before a pair ("C5+1", "G-20"), a pair before a party, a party before a person, a person before words.</summary>
    public static Meaning Of(Asked asked, IStore store, int limit, int offset = 0)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(store);
        var query = asked.Find(limit, offset);
        if (asked.Speaker is not null || asked.Words is not { } words)
            return new Meaning(query, null, null, "All engagements");
        var alone = asked with { Words = null } == new Asked();
        if (Almanac.Default.Format(words) is { } forum && PartyCodes.Of(words) is null)
            return new Meaning(query with { Format = forum.Name }, alone ? Addresses.Format(forum.Name) : null, null, forum.Name);
        if (PairOf(words) is var (one, other))
            return new Meaning(query with { Parties = [one, other, .. asked.Parties] }, alone ? Addresses.Dyad(one, other) : null, null, $"{one}–{other}");
        if (PartyCodes.Of(words) is { } code)
            return new Meaning(query with { Parties = [code, .. asked.Parties] }, null, null, $"{PartyCodes.Name(code)} ({code})");
        if (asked.Person is null && Bearers(words, store) is [var person])
            return new Meaning(query with { PersonId = person.Id }, alone ? Addresses.Person(person.Id) : null, null, person.Name);
        return new Meaning(query with { Text = words }, null, words, $"“{words}”");
    }

    /// <summary>The persons who bear the name; a common noun is rarely one, so it must be written as a name or be no word of a story's.</summary>
    public static IReadOnlyList<Person> Bearers(string words, IStore store) =>
        words.Length >= 3 && words.Split(' ').Length <= 6 && words.Any(char.IsLetter) ? store.Persons(words, 8) : [];

    /// <summary>The codes of two parties that are written together ("KAZ-USA"), or null.</summary>
    public static (string One, string Other)? PairOf(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        foreach (var separator in Separators)
        {
            var at = words.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (at <= 0)
                continue;
            if (PartyCodes.Of(words[..at].Trim()) is { } one && PartyCodes.Of(words[(at + separator.Length)..].Trim()) is { } other && one != other)
                return (one, other);
        }
        return null;
    }
}
