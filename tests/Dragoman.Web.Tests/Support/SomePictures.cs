using Microsoft.Playwright;

namespace Dragoman.Web.Tests;

/// <summary>What the pictures of the documentation show, and where they lie.</summary>
internal static class SomePictures
{
    public static (string Name, string Path, ColorScheme Scheme)[] All { get; } =
    [
        ("desk", "/", ColorScheme.Light),
        ("desk-dark", "/", ColorScheme.Dark),
        ("engagement", "/engagement/{meeting}", ColorScheme.Light),
        ("story", "/story/{story}", ColorScheme.Light),
        ("dyad", "/dyad/KAZ/USA", ColorScheme.Light),
        ("person", "/person/Paul%20Reeve", ColorScheme.Light),
        ("calendar", "/calendar?month=2023-03", ColorScheme.Light),
        ("review", "/review", ColorScheme.Light),
        ("map", "/map", ColorScheme.Light),
    ];

    /// <summary>More dealings, so that charts have something to show.</summary>
    public static IEnumerable<Record> More()
    {
        (string When, string Place, string Country, string Host, string HostName)[] trips =
        [
            ("2022-03-14/2022-03-16", "Ankara", "TUR", "TUR", "Deniz Kaya"), ("2022-05-30/2022-06-02", "New Delhi", "IND", "IND", "Asha Menon"),
            ("2022-08-09", "Nairobi", "KEN", "KEN", "Grace Otieno"), ("2022-11-21/2022-11-24", "Tokyo", "JPN", "JPN", "Kenji Mori"),
            ("2023-01-16/2023-01-17", "Berlin", "DEU", "DEU", "Lena Brandt"), ("2023-02-01", "Warsaw", "POL", "POL", "Jan Nowak"),
        ];
        foreach (var (when, place, country, code, host) in trips)
            yield return Trip(when, place, country, code, host);
        foreach (var (when, guest, office, place) in new[] { ("2021-11-04", "Paul Reeve", "Secretary of State", "Washington"), ("2022-04-11", "Ann Cole", "Deputy Secretary", "Astana"), ("2022-06-27", "Ruth Lane", "President", "Astana"), ("2022-09-22", "Paul Reeve", "Secretary of State", "New York"), ("2022-12-06", "Ann Cole", "Deputy Secretary", "Almaty") })
            yield return Contact(when, guest, office, place);
        for (var i = 0; i < 5; i++)
            yield return Some.Doubt(i);
    }

    public static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("the solution's folder");
        return Directory.CreateDirectory(Path.Combine(folder.FullName, "docs", "pictures")).FullName;
    }

    private static Record Trip(string when, string place, string country, string code, string host)
    {
        var day = when[..10];
        var text = $"Reeve visits {place}\n\nUS Secretary of State Paul Reeve visited {place} on {day}, where {host} received him.";
        return new Record
        {
            Story = Some.Story(text, day, "Harbour Post", null),
            Actors = [new Actor { Id = "a1", Kind = ActorKind.Person, Name = "Paul Reeve", Country = "USA", Offices = [new Office("Secretary of State", "foreign-minister", "USA", null)] }],
            Engagements = [Some.Engagement("e1", EngagementKind.Visit, EngagementStatus.Held, when, place, country, Some.Party("a1", "Paul Reeve", "USA", Side.Visitor), Some.Party(null, host, code, Side.Host)) with { Subjects = ["trade"] }],
        };
    }

    private static Record Contact(string when, string guest, string office, string place)
    {
        var text = $"{guest} and Omarova meet\n\n{office} {guest} met President Dana Omarova in {place} on {when}.";
        return new Record
        {
            Story = Some.Story(text, when, "Steppe Wire", null),
            Actors =
            [
                new Actor { Id = "a1", Kind = ActorKind.Person, Name = guest, Country = "USA", Offices = [new Office(office, null, "USA", null)] },
                new Actor { Id = "a2", Kind = ActorKind.Person, Name = "Dana Omarova", Country = "KAZ", Offices = [new Office("President", "head-of-state", "KAZ", null)] },
            ],
            Engagements = [Some.Engagement("e1", EngagementKind.Meeting, EngagementStatus.Held, when, place, null, Some.Party("a1", guest, "USA"), Some.Party("a2", "Dana Omarova", "KAZ")) with { Subjects = ["water", "energy"] }],
        };
    }
}
