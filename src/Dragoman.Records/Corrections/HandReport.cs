using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>What stands in a story's place, or for a story, where people add an engagement.</summary>
internal static class HandReport
{
    public static Engagement Empty(long seq) => new()
    {
        Id = $"c{seq}",
        Kind = EngagementKind.Meeting,
        Status = EngagementStatus.Held,
        Evidence = [],
        Rule = "by hand",
        Confidence = 1,
    };

    /// <summary>The number of the story that tells it (0 for none), and the report of it.</summary>
    /// <param name="words">The story's words that show it, or null.</param>
    /// <exception cref="StoreException">There is no such story, or it has no such words.</exception>
    public static (long Story, Report Report) Of(Session session, Correction correction, Engagement empty, string? words, string at)
    {
        if (correction.Stories is not [var id, ..])
            return (0, new Report { Story = "", Outlet = correction.Author, Published = at[..10], Engagement = empty });
        var no = session.Number("SELECT no FROM story WHERE id = $1", id);
        if (no == 0)
            throw new StoreException($"'{id}' is no story of this store; give the whole id");
        var story = StoryTable.Newest(session, no).Story;
        var start = string.IsNullOrWhiteSpace(words) ? -1 : story.Text.IndexOf(words.Trim(), StringComparison.OrdinalIgnoreCase);
        if (start < 0 && !string.IsNullOrWhiteSpace(words))
            throw new StoreException($"the story does not have the words “{words}”");
        return (no, new Report
        {
            Story = story.Id,
            Headline = story.Headline,
            Outlet = Teller.OutletOf(story),
            Url = story.Url,
            Published = story.Published,
            Input = Teller.OutletOf(story) is null && story.Headline is null ? story.Input : null,
            Engagement = start < 0 ? empty : empty with { Evidence = [new Span(start, start + words!.Trim().Length)] },
        });
    }
}
