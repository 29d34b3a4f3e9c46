namespace Dragoman.Extraction;

/// <summary>The room's table of contents: every rule, in the order they run.</summary>
public static class RuleList
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        new ActorRule(),
        new VerbRule(),
        new NounRule(),
        new SigningRule(),
        new TellingRule(),
        new VisitingRule(),
        new PresenceRule(),
        new FrameRule(),
        new FactualityRule(),
        new MoveRule(),
        new LegRule(),
        new EngagementAssembly(),
        new ItineraryRule(),
        new StatementRule(),
        new AttributionRule(),
        new FigureRule(),
        new CommitmentRule(),
        new Events.EventRule(),
    ];
}
