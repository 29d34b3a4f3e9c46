namespace Dragoman.Extraction.Tests.Support;

/// <summary>All sorts of arrow lines.</summary>
public static class SpecChecks
{
    public static IReadOnlyList<ISpecCheck> All { get; } =
    [
        new EngagementCheck(),
        new ActorCheck(),
        new ItineraryCheck(),
        new StatementCheck(),
        new AttributionCheck(),
        new FigureCheck(),
        new CommitmentCheck(),
        new EventCheck(),
    ];
}
