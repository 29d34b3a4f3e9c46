using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Web.Questions;

/// <summary>What free words find: statements, engagements and stories, each ranked by how well it answers, with the stretch that does.</summary>
/// <param name="Dealings">Ranked among those of the page; the sentence that tells of one, where it has one of the words.</param>
public sealed record WordSearch(
    IReadOnlyList<StatementFound> Statements, IReadOnlyList<(Dealing Dealing, string? Sentence)> Dealings, IReadOnlyList<(Story Story, string Text)> Stories, StatementsFound Looked)
{
    /// <summary>So many stories are read for a page, and so many statements shown.</summary>
    private const int MostStories = 12, MostStatements = 20;

    /// <param name="dealings">What the question found, newest first.</param>
    /// <param name="speaker">Whose words alone are wanted, or null.</param>
    public static WordSearch Of(IStore store, string? words, string? speaker, IReadOnlyList<Dealing> dealings)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(dealings);
        var sought = SearchWords.Of(words);
        var found = new StatementFinder(store).Search(words, speaker, speaker is null ? MostStories : MostStories * 4);
        var records = words is null ? [] : store.Search(words, MostStories).Select(story => store.Record(story.Id)).OfType<Record>().ToList();
        var sentences = Sentences(store, records, sought);
        return new WordSearch(
            [.. found.Statements.OrderByDescending(one => Rank(one, sought)).ThenByDescending(one => one.Published, StringComparer.Ordinal).Take(MostStatements)],
            [.. dealings.Select(dealing => (Dealing: dealing, Sentence: sentences.GetValueOrDefault(dealing.Id)))
                .OrderByDescending(one => Rank(one.Dealing, sought) + (one.Sentence is null ? 0 : 1))],
            [.. records.OrderByDescending(record => SearchWords.Score(record.Story.Headline, sought)).Select(record => (record.Story, record.Story.Text))],
            found);
    }

    /// <summary>Somebody's own words go before what is told of them.</summary>
    private static int Rank(StatementFound found, IReadOnlyList<string> sought) =>
        SearchWords.Score(found.Statement.Text, sought) * 2 + (found.Statement.Form == StatementForm.Direct ? 1 : 0);

    private static int Rank(Dealing dealing, IReadOnlyList<string> sought) =>
        3 * SearchWords.Score(string.Join(' ', dealing.Subjects), sought) + 2 * SearchWords.Score(dealing.Purpose, sought)
        + 2 * SearchWords.Score($"{dealing.Format} {dealing.Where?.Name} {string.Join(' ', dealing.Parties.Select(party => party.Name))}", sought);

    private static Dictionary<string, string> Sentences(IStore store, List<Record> records, IReadOnlyList<string> sought)
    {
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var dealings = store.DealingsOf(record.Story.Id);
            foreach (var engagement in record.Engagements)
            {
                foreach (var span in engagement.Evidence.Where(span => span.End <= record.Story.Text.Length))
                {
                    if (dealings.TryGetValue(engagement.Id, out var dealing) && span.Of(record.Story.Text).ToString() is var sentence && sought.Any(word => SearchWords.Has(sentence, word)))
                        sentences.TryAdd(dealing.Id, sentence);
                }
            }
        }
        return sentences;
    }
}
