using Dragoman.Model;
using Dragoman.Records;
using NodaTime;

namespace Dragoman.Bench;

/// <summary>
/// Makes records of stories that nobody wrote, always the same for the same number: meetings, visits and calls of some hundred people of
/// forty countries over ten years, each told by one to six outlets in the days around it.
/// </summary>
internal static class StoryGenerator
{
    private const int DaysOfRecord = 3650;
    private const string Input = "generated-";

    private static readonly string[] Countries =
        [.. "USA CHN RUS FRA DEU GBR JPN IND BRA TUR IRN ISR EGY SAU KOR PAK UKR POL ITA ESP CAN AUS MEX IDN KAZ UZB NOR SWE GRC ETH NGA ZAF VNM THA PHL ARG CHL COL KEN MAR".Split(' ')];

    private static readonly string[] Given = [.. "Ana Boris Chen Dario Elena Farid Goran Hana Igor Jana Karim Lena Marek Nadia Omar Petra Ravi Sofia Tomas Yusuf".Split(' ')];
    private static readonly string[] Syllables = [.. "ba ko mir lan ted sor vik ran del pas tun gor hal nis ver mal".Split(' ')];
    private static readonly string[] Subjects = ["trade", "energy", "borders", "water", "security", "migration", "fisheries", "railways", "debt", "climate"];
    private static readonly string[] Words = [.. "talks the of cooperation visit economic said on regional agreement ministers both sides stressed importance further development relations security energy trade in bilateral and will continue meeting between countries support peace process border water exports pledged funds next year officials statement joint".Split(' ')];

    /// <summary>The record of a story by its number.</summary>
    public static Record Record(int number)
    {
        // Stories in a row draw on the dealings around one day, so that stories come in about the order of their days.
        var dealing = new Random(number / 4);
        var story = new Random(number + 7_000_003);
        var told = Day(number).PlusDays(dealing.Next(3));
        var published = told.PlusDays(story.Next(2));
        // One dealing of five is told before it is: what a desk shows as to come.
        var day = dealing.Next(5) == 0 ? told.PlusDays(dealing.Next(2, 15)) : told;
        var (one, other) = Pair(dealing);
        var kind = dealing.Next(10) switch { < 6 => EngagementKind.Meeting, < 8 => EngagementKind.Visit, _ => EngagementKind.Call };
        var (host, guest) = (Person(one, dealing.Next(4)), Person(other, dealing.Next(4)));
        var headline = $"{guest} and {host} {Words[story.Next(Words.Length)]} {number}";
        var text = $"{headline}\n\n{Text(story, 380)}";
        return new Record
        {
            Story = new Story
            {
                Id = Story.IdOf(text),
                Input = $"{StoryGenerator.Input}{number}",
                Headline = headline,
                Outlet = $"Outlet {story.Next(40)}",
                Published = Edtf.Format(published),
                Language = "en",
                Text = text,
                Body = new Span(headline.Length + 2, text.Length),
            },
            Actors = [Actor("a1", host, one, "President", "head-of-state"), Actor("a2", guest, other, "Foreign Minister", "foreign-minister")],
            Engagements = [Engagement(kind, day > told, dealing, day, one, host, other, guest)],
            Statements = [Statement("s1", "a1", host, text, 200), Statement("s2", "a2", guest, text, 900)],
        };
    }

    /// <summary>About when the story of a number is told.</summary>
    public static LocalDate Day(int number) => new LocalDate(2010, 1, 1).PlusDays((int)((long)number * DaysOfRecord / 120_000));

    /// <summary>The number of the newest story of a store that holds generated ones.</summary>
    public static int Newest(IStore store) =>
        store.Stories(100).Max(s => s.Input.StartsWith(Input, StringComparison.Ordinal) ? int.Parse(s.Input[Input.Length..]) : 0);

    /// <summary>The number of a generated story.</summary>
    public static int Number(Story story) => int.Parse(story.Input[Input.Length..]);

    private static (string One, string Other) Pair(Random random)
    {
        // Great powers deal more often than small ones.
        var one = (int)(Countries.Length * Math.Pow(random.NextDouble(), 2));
        var other = (one + 1 + random.Next(Countries.Length - 1)) % Countries.Length;
        return (Countries[one], Countries[other]);
    }

    private static string Person(string country, int number)
    {
        var random = new Random(HashCode(country) + number);
        var family = string.Concat(Enumerable.Range(0, 3).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return $"{Given[random.Next(Given.Length)]} {char.ToUpperInvariant(family[0])}{family[1..]}";
    }

    private static int HashCode(string text) => text.Aggregate(17, (hash, c) => (hash * 31) + c);

    private static Engagement Engagement(EngagementKind kind, bool planned, Random random, LocalDate day, string one, string host, string other, string guest) => new()
    {
        Id = "e1",
        Kind = kind,
        Status = planned ? EngagementStatus.Scheduled : EngagementStatus.Held,
        Participants = [new Participant("a1", host, one, Side.Host), new Participant("a2", guest, other, Side.Visitor)],
        When = Edtf.Format(day),
        Where = kind == EngagementKind.Call ? null : new Place(Almanac.Default.Country(one) is { Capitals: [var capital, ..] } ? capital : null, one),
        Subjects = [Subjects[random.Next(Subjects.Length)], Subjects[random.Next(Subjects.Length)]],
        Evidence = [new Span(0, 60)],
        Rule = "generated",
        Confidence = 0.6 + (random.NextDouble() * 0.4),
    };

    private static Actor Actor(string id, string name, string country, string title, string rank) => new()
    {
        Id = id,
        Kind = ActorKind.Person,
        Name = name,
        Country = country,
        Offices = [new Office(title, rank, country, new Span(0, 5))],
        Mentions = [new Span(0, 5), new Span(10, 20)],
    };

    private static Statement Statement(string id, string speaker, string name, string text, int start) => new()
    {
        Id = id,
        Speaker = speaker,
        SpeakerName = name,
        Form = StatementForm.Direct,
        Text = text.Substring(start, 160),
        Span = new Span(start, start + 160),
        Verb = "said",
    };

    private static string Text(Random random, int words)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < words; i++)
            text.Append(i == 0 ? "" : i % 60 == 0 ? ".\n\n" : " ").Append(random.Next(9) == 0 ? $"{Syllables[random.Next(16)]}{Syllables[random.Next(16)]}{Syllables[random.Next(16)]}" : Words[random.Next(Words.Length)]);
        return text.Append('.').ToString();
    }
}
