namespace Dragoman.Model;

public enum EngagementStatus
{
    Held,
    Ongoing,
    Scheduled,
    Proposed,
    Postponed,
    Cancelled,
}
