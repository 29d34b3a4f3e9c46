using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Web.Questions;

/// <summary>Finds what was said in the stories of dealings, and in those that words find.</summary>
public sealed class StatementFinder(IStore store)
{
    /// <summary>So many stories are looked through for one page.</summary>
    private const int MostStories = 24;

    /// <summary>So many stories are looked through for a question.</summary>
    private const int MostSearched = 200;

    /// <summary>What speakers for one side said of the other, newest first.</summary>
    public IReadOnlyList<StatementFound> Of(string speaker, string about, IEnumerable<Dealing> dealings, int limit)
    {
        var names = PartyCodes.Spellings(about);
        return Newest(StoriesOf(dealings).SelectMany(All).Where(found => found.Country == speaker && names.Any(name => Mentions(found.Statement.Text, name))), limit);
    }

    /// <summary>What a person said, newest first.</summary>
    public IReadOnlyList<StatementFound> By(Person person, IEnumerable<Dealing> dealings, int limit)
    {
        ArgumentNullException.ThrowIfNull(person);
        var spellings = new HashSet<string>(person.Spellings, StringComparer.OrdinalIgnoreCase) { person.Name };
        var searched = store.Search($"\"{person.Name}\"", MostStories).Select(story => story.Id);
        return Newest(StoriesOf(dealings).Concat(searched).Distinct().SelectMany(All)
            .Where(found => found.Statement.SpeakerName is { } name && spellings.Contains(name)), limit);
    }

    /// <summary>What was said with these words in it, or by a speaker or a side so named, newest first.</summary>
    public StatementsFound Search(string? words, string? speaker)
    {
        var wanted = words?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var side = speaker is null ? null : PartyCodes.Of(speaker);
        // Stories write a country's name, not its code.
        var named = side is not null ? PartyCodes.Name(side) : speaker;
        var question = string.Join(' ', new[] { words, named is null ? null : $"\"{named}\"" }.OfType<string>());
        var stories = store.Search(question, MostSearched);
        return new StatementsFound(Newest(stories.Select(story => story.Id).SelectMany(All).Where(found =>
            wanted.All(word => found.Statement.Text.Contains(word, StringComparison.OrdinalIgnoreCase)
                || found.Statement.SpeakerName?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)
            && (speaker is null || found.Country == side || found.Statement.SpeakerName?.Contains(speaker, StringComparison.OrdinalIgnoreCase) == true)), int.MaxValue), store.CountStories(question), stories.Count);
    }

    /// <summary>All statements of a story.</summary>
    public IEnumerable<StatementFound> All(string story) => store.Record(story) is { } record ? All(record) : [];

    public static IEnumerable<StatementFound> All(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var sides = record.Actors.ToDictionary(actor => actor.Id, actor => actor.Country ?? actor.Code);
        foreach (var statement in record.Statements)
            yield return new StatementFound(record.Story.Id, record.Story.Headline, record.Story.Outlet ?? record.Story.Agency, record.Story.Url,
                record.Story.Published, statement.Speaker is { } speaker ? sides.GetValueOrDefault(speaker) : null, statement);
    }

    private IEnumerable<string> StoriesOf(IEnumerable<Dealing> dealings) =>
        dealings.SelectMany(dealing => dealing.Reports.Count > 0 ? dealing.Reports : store.Dealing(dealing.Id)?.Reports ?? [])
            .Select(report => report.Story).Where(id => id.Length > 0).Distinct().Take(MostStories);

    private static List<StatementFound> Newest(IEnumerable<StatementFound> found, int limit) =>
        [.. found.OrderByDescending(one => one.Published, StringComparer.Ordinal).Take(limit)];

    private static bool Mentions(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
                return true;
        }
        return false;
    }
}
