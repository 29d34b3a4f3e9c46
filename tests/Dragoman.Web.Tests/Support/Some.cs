using System.Globalization;

namespace Dragoman.Web.Tests;

/// <summary>Records whose details a test does not care about.</summary>
internal static class Some
{
    public const string MeetingText =
        "Presidents talk water in Astana\n\nASTANA, Feb. 28 (Steppe Wire) -- Kazakhstan's President Dana Omarova received US Secretary of State Paul Reeve in Astana on Tuesday.\n\n"
        + "\"The United States is a partner for our water,\" Omarova said at the meeting. American firms invested more than $40 million in canals.\n\n"
        + "Reeve said that Washington would lend Kazakhstan 12 million dollars for pumps by June.";

    private static readonly string[] Callers =
    [
        "Idris Benali", "Salma Tazi", "Omar Chraibi", "Nadia Berrada", "Youssef Alami", "Leila Fassi", "Karim Ouazzani", "Hind Lahlou", "Rachid Bennis",
        "Amina Kettani", "Samir Filali", "Zineb Sqalli",
    ];

    public static Story Story(string text = MeetingText, string published = "2023-02-28", string outlet = "Steppe Wire", string? url = "https://news.example/astana") => new()
    {
        Id = Model.Story.IdOf(text),
        Input = "story.txt",
        Headline = text.Split('\n')[0],
        Outlet = outlet,
        Published = published,
        Language = "en",
        Url = url,
        Text = text,
        Body = new Span(Math.Min(text.Length, text.IndexOf("\n\n", StringComparison.Ordinal) + 2), text.Length),
    };

    /// <summary>A story with everything that a record can hold.</summary>
    public static Record Meeting(string outlet = "Steppe Wire", string place = "Astana", string? text = null)
    {
        text ??= MeetingText;
        Span At(string words) => text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var start ? new Span(start, start + words.Length) : new Span(0, 1);
        var quote = At("The United States is a partner for our water,");
        return new Record
        {
            Story = Story(text, outlet: outlet),
            Actors =
            [
                new Actor { Id = "a1", Kind = ActorKind.Person, Name = "Dana Omarova", Country = "KAZ", Offices = [new Office("President", "head-of-state", "KAZ", null)], Mentions = [At("Dana Omarova")] },
                new Actor { Id = "a2", Kind = ActorKind.Person, Name = "Paul Reeve", Country = "USA", Offices = [new Office("Secretary of State", "foreign-minister", "USA", null)], Mentions = [At("Paul Reeve")] },
            ],
            Engagements =
            [
                Engagement("e1", EngagementKind.Meeting, EngagementStatus.Held, "2023-02-28", place, "KAZ", Party("a1", "Dana Omarova", "KAZ", Side.Host), Party("a2", "Paul Reeve", "USA", Side.Visitor)) with
                {
                    Subjects = ["water"],
                    Evidence = [At("Kazakhstan's President Dana Omarova received US Secretary of State Paul Reeve in Astana on Tuesday.")],
                    Because = new Dictionary<string, ValueList<Span>> { ["when"] = [At("Tuesday")], ["where"] = [At("Astana on")], ["status"] = [At("received")] },
                },
                Engagement("e2", EngagementKind.Visit, EngagementStatus.Ongoing, "2023-02-27/2023-03-02", place, "KAZ", Party("a2", "Paul Reeve", "USA", Side.Visitor), Party(null, null, "KAZ", Side.Host)),
            ],
            Statements = [new Statement { Id = "s1", Speaker = "a1", SpeakerName = "Dana Omarova", Form = StatementForm.Direct, Text = "The United States is a partner for our water,", Span = quote, Verb = "said", Engagement = "e1" }],
            Itineraries = [new Itinerary("a2", "Paul Reeve", [new Leg("Astana", "KAZ", "2023-02-28", null, EngagementStatus.Ongoing, null, [At("Astana on")]), new Leg("Tashkent", "UZB", "2023-03-01", null, EngagementStatus.Scheduled, null, [])])],
            Figures = [new Figure { Amount = 40_000_000, Unit = "USD", Qualifier = "more than", Of = "canals", By = "USA", In = "KAZ", Span = At("more than $40 million") }],
            Commitments = [new Commitment { By = "USA", To = "KAZ", What = "lend 12 million dollars for pumps", Amount = 12_000_000, Unit = "USD", Due = "2023-06", Status = CommitmentStatus.Promised, Span = At("lend Kazakhstan 12 million dollars for pumps") }],
            Events = [new CodedEvent { Id = "v1", Event = PloverCategory.Consult, Mode = "visit", Trigger = At("received"), Rule = "receive", Cameo = "043", Quad = Quad.VerbalCooperation, Score = 4, Actors = [new Party("a2", "Paul Reeve", "USA", "GOV")], Recipients = [new Party("a1", "Dana Omarova", "KAZ", "GOV")], Engagement = "e1", Evidence = [At("received")], Confidence = 0.9 }],
        };
    }

    /// <summary>A visit planned for a day, told by an outlet.</summary>
    public static Record Plan(string when, EngagementStatus status = EngagementStatus.Scheduled, string traveller = "Lena Brandt", string from = "DEU", string to = "UZB", string place = "Tashkent", string published = "2023-02-28", string outlet = "Steppe Wire")
    {
        var text = $"{traveller} to visit {place}\n\n{outlet} of {published}: German Foreign Minister {traveller} {status.ToString().ToLowerInvariant()} for {when} in {place}.";
        return new Record
        {
            Story = Story(text, published, outlet, null),
            Actors = [new Actor { Id = "a1", Kind = ActorKind.Person, Name = traveller, Country = from, Offices = [new Office("Foreign Minister", "foreign-minister", from, null)] }],
            Engagements = [Engagement("e1", EngagementKind.Visit, status, when, place, to, Party("a1", traveller, from, Side.Visitor), Party(null, null, to, Side.Host))],
        };
    }

    /// <summary>A meeting of a round of a format.</summary>
    public static Record Round(string format, string when, string place, string country, params string[] codes)
    {
        var text = $"{format} meets in {place}\n\nMinisters of the {format} met in {place} on {when}.";
        return new Record
        {
            Story = Story(text, when, "Harbour Post", null),
            Engagements = [Engagement("e1", EngagementKind.Gathering, EngagementStatus.Held, when, place, country, [.. codes.Select(code => Party(null, null, code))]) with { Format = format }],
        };
    }

    /// <summary>A doubtful call, one of many for the review.</summary>
    public static Record Doubt(int number)
    {
        var caller = Callers[number];
        var text = $"{caller} rings\n\n{caller} may have called Tunis on 2023-02-{number + 1:00}.";
        return new Record
        {
            Story = Story(text, "2023-02-20", "Doubtful Gazette", null),
            Engagements = [Engagement("e1", EngagementKind.Call, EngagementStatus.Held, string.Create(CultureInfo.InvariantCulture, $"2023-02-{number + 1:00}"), null, null, Party(null, caller, "MAR"), Party(null, null, "TUN")) with { Confidence = 0.2 + number * 0.01, Evidence = [new Span(text.IndexOf("\n\n", StringComparison.Ordinal) + 2, text.Length)] }],
        };
    }

    /// <summary>One call as two outlets date it.</summary>
    public static Record Call(string when, string outlet)
    {
        var text = $"Benali telephones Tunis\n\n{outlet}: Moroccan Foreign Minister Idris Benali may have called Tunis on {when}.";
        return new Record
        {
            Story = Story(text, "2023-02-20", outlet, null),
            Engagements = [Engagement("e1", EngagementKind.Call, EngagementStatus.Held, when, null, null, Party(null, "Idris Benali", "MAR"), Party(null, null, "TUN")) with { Confidence = 0.3, Evidence = [new Span(text.IndexOf("\n\n", StringComparison.Ordinal) + 2, text.Length)] }],
        };
    }

    public static Engagement Engagement(string id, EngagementKind kind, EngagementStatus status, string? when, string? place, string? country, params Participant[] parties) => new()
    {
        Id = id,
        Kind = kind,
        Status = status,
        Participants = ValueList.Create<Participant>(parties),
        When = when,
        Where = place is null && country is null ? null : new Place(place, country),
        Evidence = [new Span(0, 10)],
        Rule = "some",
        Confidence = 0.9,
    };

    public static Participant Party(string? actor, string? name, string? country, Side? side = null) => new(actor, name, country, side);
}
