namespace Dragoman.Intake;

/// <summary>What is known of an address that is or was followed.</summary>
public sealed class FollowEntry
{
    public required string Address { get; init; }

    /// <summary>Whether its story was taken in.</summary>
    public bool IsDone { get; set; }

    public string? ETag { get; set; }

    public string? LastModified { get; set; }

    /// <summary>When it was asked for last.</summary>
    public DateTimeOffset? Asked { get; set; }

    /// <summary>Not to be asked for before.</summary>
    public DateTimeOffset? Next { get; set; }

    /// <summary>The date of the last change that a feed told of it.</summary>
    public string? Told { get; set; }

    /// <summary>Failures in a row.</summary>
    public int Failures { get; set; }

    public string? Stage { get; set; }

    public string? Reason { get; set; }

    /// <summary>Whether it is followed itself, or is a sitemap's sitemap: what comes from there is a list of stories.</summary>
    public bool IsSource { get; set; }

    /// <summary>Whether only the user brings it back.</summary>
    public bool IsGivenUp { get; set; }
}
