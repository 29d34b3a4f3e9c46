namespace Dragoman.Model;

public enum EngagementStatus
{
    Held,
    Ongoing,
    Scheduled,
    Proposed,
    Postponed,
    Cancelled,

    /// <summary>A party says that it did not take place, or will not: never counted as held.</summary>
    Denied,
}
