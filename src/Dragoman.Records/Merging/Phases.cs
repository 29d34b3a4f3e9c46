using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>The order in which a plan goes through its states, where one day tells several.</summary>
internal static class Phases
{
    public static int Phase(this EngagementStatus status) => status switch
    {
        EngagementStatus.Proposed => 0,
        EngagementStatus.Scheduled => 1,
        EngagementStatus.Postponed => 2,
        EngagementStatus.Cancelled => 3,
        EngagementStatus.Denied => 4,
        EngagementStatus.Ongoing => 5,
        _ => 6,
    };
}
