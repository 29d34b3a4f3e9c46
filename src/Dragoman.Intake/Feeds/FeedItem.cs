namespace Dragoman.Intake;

/// <summary>A story as a feed announces it.</summary>
/// <param name="Address">Where the story is, or null.</param>
public sealed record FeedItem(string? Address)
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    /// <summary>ISO 8601.</summary>
    public string? Published { get; init; }

    public string? Modified { get; init; }

    public string? Byline { get; init; }

    public string? Section { get; init; }

    public string? Outlet { get; init; }

    public string? Language { get; init; }

    /// <summary>The whole text as HTML, where the feed gives it.</summary>
    public string? Html { get; init; }
}
