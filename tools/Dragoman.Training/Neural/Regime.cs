namespace Dragoman.Training.Neural;

/// <summary>How much of each layer learning leaves out, and how much each task counts.</summary>
internal sealed record Regime
{
    /// <summary>How often a word is taken for an unknown one, so that those are learnt too.</summary>
    public float WordDrop { get; init; } = 0.25f;

    public float InputDrop { get; init; } = 0.1f;

    public float LayerDrop { get; init; } = 0.15f;

    public float HiddenDrop { get; init; } = 0.2f;

    public float Smoothing { get; init; } = 0.03f;

    public float UposWeight { get; init; } = 1f;

    public float TagWeight { get; init; } = 0.5f;
}
