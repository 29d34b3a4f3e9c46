using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>A small store that every form of export is tried on.</summary>
internal sealed class ExportSample : IDisposable
{
    private const string Text = "Blinken visits Astana\n\nASTANA, Feb. 28 -- U.S. Secretary of State Antony Blinken arrived in Astana on Tuesday, met President "
        + "Kassym-Jomart Tokayev and signed a memorandum; \"good, frank talks\", he said.";

    public ExportSample()
    {
        Store = Stores.Open("memory:", new SetClock("2023-03-01T12:00:00Z"));
        Keep(Visit("The Daily Envoy", "2023-02-28", Text, "https://envoy.example/astana?a=1&b=2"));
        Keep(Visit("Steppe Wire", "2023-03-01", Text + " He left on Wednesday.", null, place: "Almaty"));
        Keep(Plan());
    }

    public IStore Store { get; }

    public ExportSource Source => new(Store, new FindQuery { Limit = int.MaxValue }, DateTimeOffset.Parse("2023-03-02T08:00:00Z"));

    public string Write(IExport export)
    {
        using var output = new MemoryStream();
        export.Write(Source, output);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }

    public void Dispose() => Store.Dispose();

    private void Keep(Record record) => Store.KeepAsync(record).GetAwaiter().GetResult();

    private static Record Visit(string outlet, string published, string text, string? url, string place = "Astana") => new()
    {
        Story = Some.Story(text, published, outlet) with { Url = url },
        Actors =
        [
            Person("a1", "Antony Blinken", "USA", "Secretary of State", "foreign-minister"),
            Person("a2", "Kassym-Jomart Tokayev", "KAZ", "President", "head-of-state"),
        ],
        Engagements =
        [
            new Engagement
            {
                Id = "e1", Kind = EngagementKind.Visit, Status = EngagementStatus.Held, When = "2023-02-28/2023-03-01", Where = new Place("Astana", "KAZ"),
                Participants = [new Participant("a1", "Antony Blinken", "USA", Side.Visitor)], Purpose = "talks; \"frank\" ones",
                Evidence = [new Span(23, 100)], Rule = "visit/arrived", Confidence = 0.9,
            },
            Some.Meeting("e2", place: place, between: [new Participant("a2", "Kassym-Jomart Tokayev", "KAZ", Side.Host), new Participant("a1", "Antony Blinken", "USA", Side.Visitor)])
                with { Subjects = ["regional security", "trade, energy"] },
        ],
        Events =
        [
            Coded("v1", PloverCategory.Consult, "visit", "042", "e1", [new Party("a1", "Antony Blinken", "USA", "GOV")], [new Party("a2", null, "KAZ", "GOV")]),
            Coded("v2", PloverCategory.Support, null, "057", null, [new Party("a1", "Antony Blinken", "USA", "GOV")], [new Party("a2", "Kassym-Jomart Tokayev", "KAZ", "GOV")]),
        ],
    };

    private static Record Plan() => new()
    {
        Story = Some.Story("Summit planned\n\nLeaders of the United Nations and of Kazakhstan have agreed to meet in Geneva in May.", "2023-03-01", "Łódź Herald"),
        Engagements =
        [
            new Engagement
            {
                Id = "e1", Kind = EngagementKind.Gathering, Status = EngagementStatus.Proposed, When = "2023-05", Where = new Place("Geneva", "CHE"),
                Participants = [Some.Person(null, "KAZ"), Some.Person("António Guterres", "UNO")], Format = "Aral Sea Forum",
                Evidence = [new Span(16, 40)], Rule = "gathering/will-meet", Confidence = 0.6,
            },
        ],
        Events = [Coded("v1", PloverCategory.Agree, null, "036", "e1", [new Party(null, null, "KAZ", "GOV"), new Party(null, "António Guterres", "UNO", "IGO")], [])],
    };

    private static Actor Person(string id, string name, string country, string title, string rank) => new()
    {
        Id = id,
        Kind = ActorKind.Person,
        Name = name,
        Country = country,
        Offices = [new Office(title, rank, country, null)],
    };

    private static CodedEvent Coded(string id, PloverCategory category, string? mode, string cameo, string? engagement, ValueList<Party> actors, ValueList<Party> recipients) => new()
    {
        Id = id,
        Event = category,
        Mode = mode,
        Cameo = cameo,
        Quad = Quad.VerbalCooperation,
        Score = 4,
        Contexts = ["diplomatic", "economic"],
        Trigger = new Span(81, 88),
        Rule = "lexicon",
        Actors = actors,
        Recipients = recipients,
        When = "2023-02-28",
        Where = new Place("Astana", "KAZ"),
        Engagement = engagement,
        Evidence = [new Span(23, 70)],
        Confidence = 0.8,
    };
}
