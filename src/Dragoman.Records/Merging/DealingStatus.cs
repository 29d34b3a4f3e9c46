namespace Dragoman.Records;

/// <summary>An engagement's status, its values by the same numbers, and one more that only time gives.</summary>
public enum DealingStatus
{
    Held,
    Ongoing,
    Scheduled,
    Proposed,
    Postponed,
    Cancelled,

    /// <summary>Nobody reports it, a party denies it.</summary>
    Denied,

    /// <summary>Its date has passed, and nobody told that it was held.</summary>
    Lapsed,
}
