namespace Dragoman.Records;

/// <summary>An engagement's status, and one more that only time gives.</summary>
public enum DealingStatus
{
    Held,
    Ongoing,
    Scheduled,
    Proposed,
    Postponed,
    Cancelled,

    /// <summary>Its date has passed, and nobody told that it was held.</summary>
    Lapsed,
}
