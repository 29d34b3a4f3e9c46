using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>Records whose details a test does not care about.</summary>
internal static class Some
{
    public static Story Story(string text = "Ministers meet\n\nThe ministers met on Monday.", string published = "2023-02-28", string outlet = "The Daily Envoy") => new()
    {
        Id = Model.Story.IdOf(text),
        Input = "story.txt",
        Headline = text.Split('\n')[0],
        Outlet = outlet,
        Published = published,
        Language = "en",
        Text = text,
        Body = new Span(Math.Min(text.Length, text.IndexOf("\n\n", StringComparison.Ordinal) + 2), text.Length),
    };

    public static Record Record(Story? story = null, params Engagement[] engagements) => new()
    {
        Story = story ?? Story(),
        Engagements = ValueList.Create<Engagement>(engagements),
    };

    public static Engagement Meeting(
        string id = "e1", string? when = "2023-02-28", EngagementStatus status = EngagementStatus.Held,
        string? place = "Astana", string? country = "KAZ", params Participant[] between) => new()
        {
            Id = id,
            Kind = EngagementKind.Meeting,
            Status = status,
            Participants = ValueList.Create<Participant>(between.Length > 0 ? between : [Person("Kassym-Jomart Tokayev", "KAZ"), Person("Antony Blinken", "USA")]),
            When = when,
            Where = place is null && country is null ? null : new Place(place, country),
            Evidence = [new Span(0, 5)],
            Rule = "meeting/met",
            Confidence = 0.9,
        };

    public static Participant Person(string? name, string? country, Side? side = null) => new(null, name, country, side);
}
