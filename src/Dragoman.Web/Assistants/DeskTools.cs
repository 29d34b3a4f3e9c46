using System.ComponentModel;
using Dragoman.Records;
using Dragoman.Web.Questions;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace Dragoman.Web.Assistants;

/// <summary>What an assistant may ask. Every answer carries the sentences that it rests on and the stories that they stand in, to be cited.</summary>
[McpServerToolType]
public sealed class DeskTools(IStore store)
{
    private const int Most = 50, Usual = 10, MostBearers = 1000;

    [McpServerTool(Name = "find_engagements", Title = "Find engagements", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Finds meetings, calls, visits, gatherings, signings and messages between countries and organisations, newest first, each with the sentences of the stories that tell of it.")]
    public Answered<EngagementCited> FindEngagements(
        [Description("Names, codes (KAZ), a pair (KAZ-USA), a format (C5+1) or words of the stories")] string? query = null,
        [Description("The first day, month or year, such as 2023-02")] string? from = null,
        [Description("The last day, month or year")] string? to = null,
        [Description("meeting, call, visit, gathering, signing or message")] string? kind = null,
        [Description("held, ongoing, scheduled, proposed, postponed, cancelled, denied or lapsed")] string? status = null,
        [Description("A city, or a country's code")] string? place = null,
        [Description("How many, 50 at most")] int limit = Usual,
        [Description("How many to pass over first: what the answer before gave as next")] int offset = 0) => Answer(() =>
    {
        if (Asked.Clean(kind) is { } given && Asked.Named<Model.EngagementKind>(given) is null)
            throw new McpException($"'{given}' is no kind: meeting, call, visit, gathering, signing and message are");
        if (Asked.Clean(status) is { } told && Asked.Named<DealingStatus>(told) is null)
            throw new McpException($"'{told}' is no status: held, ongoing, scheduled, proposed, postponed, cancelled, denied and lapsed are");
        var asked = new Asked
        {
            Words = Asked.Clean(query),
            From = Asked.Clean(from),
            To = Asked.Clean(to),
            Kind = Asked.Named<Model.EngagementKind>(kind),
            Status = Asked.Named<DealingStatus>(status),
            Place = Asked.Clean(place),
        };
        var question = Meaning.Of(asked, store, Math.Clamp(limit, 1, Most), Math.Max(0, offset)).Query;
        return Answered.Of(Cited(store.Find(question)), question.Offset, store.Count(question));
    });

    [McpServerTool(Name = "get_engagement", Title = "An engagement", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("One engagement by its id, with what each outlet says and what they disagree on.")]
    public EngagementCited GetEngagement([Description("The id, such as d0123456789ab")] string id) => Answer(() =>
        store.Dealing(id) is { } dealing ? EngagementCited.Of(dealing, store)
            : throw new McpException(store.Fate(id) is { } fate ? $"{fate}" : $"there is no engagement '{id}'"));

    [McpServerTool(Name = "get_dyad", Title = "Two parties", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("What two countries or organisations have to do with each other: last contact, next date, subjects, open promises, what they said of each other.")]
    public DyadCited GetDyad([Description("A code or name, such as KAZ or Kazakhstan")] string one, [Description("The other's code or name")] string other) => Answer(() =>
        DyadCited.Of(DyadView.Of(store, Code(one), Code(other)), store));

    [McpServerTool(Name = "find_persons", Title = "Find persons", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Persons by name, in any spelling, with the offices they were seen in and their newest engagements.")]
    public Answered<PersonCited> FindPersons([Description("A name")] string name, [Description("How many, 10 at most")] int limit = 3,
        [Description("How many to pass over first")] int offset = 0) => Answer(() =>
    {
        var bearers = store.Persons(name, MostBearers);
        return Answered.Of(bearers.Skip(Math.Max(0, offset)).Take(Math.Clamp(limit, 1, 10)).Select(person => PersonCited.Of(person, store)).ToList(), Math.Max(0, offset), bearers.Count);
    });

    [McpServerTool(Name = "find_statements", Title = "Find statements", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Who said what: statements by words, by speaker, or both, newest first, each with its story.")]
    public Answered<StatementCited> FindStatements(
        [Description("Words of the statement")] string? words = null,
        [Description("The speaker's name, or the code of the side")] string? speaker = null,
        [Description("How many, 50 at most")] int limit = Usual,
        [Description("How many to pass over first")] int offset = 0) => Answer(() =>
    {
        if (Asked.Clean(words) is null && Asked.Clean(speaker) is null)
            throw new McpException("give words, a speaker, or both");
        var found = new StatementFinder(store).Search(Asked.Clean(words), Asked.Clean(speaker));
        var page = found.Statements.Skip(Math.Max(0, offset)).Take(Math.Clamp(limit, 1, Most)).Select(StatementCited.Of).ToList();
        return Answered.Of(page, Math.Max(0, offset), found.Statements.Count) with { Total = found.Total, LeftOut = found.LeftOut };
    });

    [McpServerTool(Name = "get_agenda", Title = "What comes", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("What is planned from today on, soonest first, with the sentences that announce it.")]
    public Answered<EngagementCited> GetAgenda([Description("For so many days, 400 at most")] int days = 14,
        [Description("How many to pass over first")] int offset = 0) => Answer(() =>
    {
        var planned = store.Agenda(Math.Clamp(days, 1, 400));
        return Answered.Of(Cited(planned.Skip(Math.Max(0, offset)).Take(Most)), Math.Max(0, offset), planned.Count);
    });

    [McpServerTool(Name = "get_story", Title = "A story", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("The text of a story by its id, to check a citation against.")]
    public StoryCited GetStory([Description("The story's id")] string id) => Answer(() =>
        store.Record(id) is { } record ? StoryCited.Of(record.Story) : throw new McpException($"there is no story '{id}'"));

    private List<EngagementCited> Cited(IEnumerable<Dealing> dealings) =>
        [.. dealings.Select(dealing => store.Dealing(dealing.Id)).OfType<Dealing>().Select(dealing => EngagementCited.Of(dealing, store))];

    private static string Code(string party) => PartyCodes.Of(party.Trim()) ?? throw new McpException($"'{party}' is no country or organisation that is known");

    /// <summary>What the store complains of is for the assistant to read.</summary>
    private static T Answer<T>(Func<T> answer)
    {
        try
        {
            return answer();
        }
        catch (StoreException refused)
        {
            throw new McpException(refused.Message);
        }
    }
}
