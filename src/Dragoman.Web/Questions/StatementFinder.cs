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
        return Newest(StoriesOf(dealings).SelectMany(All).Where(found => found.Country == speaker && names.Any(name => SearchWords.Stands(found.Statement.Text, name, StringComparison.Ordinal))), limit);
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
    /// <param name="speaker">A name, a person's id, or a party's code or name.</param>
    /// <param name="stories">How many stories are looked through at most, the newest.</param>
    public StatementsFound Search(string? words, string? speaker, int stories = MostSearched)
    {
        var wanted = SearchWords.Of(words);
        var asked = speaker is null ? null : SpeakerAsked.Of(store, speaker);
        var question = string.Join(' ', new[] { words, asked?.Words }.OfType<string>());
        var found = store.Search(question, stories);
        return new StatementsFound(Newest(found.Select(story => story.Id).SelectMany(All).Where(one =>
            wanted.All(word => SearchWords.Has(one.Statement.Text, word) || (one.Statement.SpeakerName is { } name && SearchWords.Has(name, word)))
            && asked?.Is(one) != false), int.MaxValue), store.CountStories(question), found.Count);
    }

    /// <summary>All statements of a story.</summary>
    public IEnumerable<StatementFound> All(string story) => store.Record(story) is { } record ? All(record) : [];

    public static IEnumerable<StatementFound> All(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var actors = record.Actors.ToDictionary(actor => actor.Id);
        foreach (var statement in record.Statements)
        {
            var speaker = statement.Speaker is { } id ? actors.GetValueOrDefault(id) : null;
            yield return new StatementFound(record.Story.Id, record.Story.Headline, record.Story.Outlet ?? record.Story.Agency, record.Story.Url,
                record.Story.Published, speaker?.Country ?? speaker?.Code, speaker?.Offices is [var office, ..] ? office.Title : null, statement);
        }
    }

    private IEnumerable<string> StoriesOf(IEnumerable<Dealing> dealings) =>
        dealings.SelectMany(dealing => dealing.Reports.Count > 0 ? dealing.Reports : store.Dealing(dealing.Id)?.Reports ?? [])
            .Select(report => report.Story).Where(id => id.Length > 0).Distinct().Take(MostStories);

    private static List<StatementFound> Newest(IEnumerable<StatementFound> found, int limit) =>
        [.. found.OrderByDescending(one => one.Published, StringComparer.Ordinal).Take(limit)];
}
