namespace Dragoman.Training.Neural;

/// <summary>How long and how fast to learn.</summary>
internal sealed record Schedule
{
    public int Epochs { get; init; } = 14;

    /// <summary>How many words a step of the optimiser sees.</summary>
    public int BatchWords { get; init; } = 600;

    /// <summary>The highest rate; it falls to nothing along half a cosine.</summary>
    public float Rate { get; init; } = 2e-3f;

    public int WarmUpSteps { get; init; } = 200;

    public float Clip { get; init; } = 2f;

    /// <summary>How many sentences an epoch shows as headlines write them.</summary>
    public float Headlines { get; init; } = 0.06f;

    public int Seed { get; init; } = 1;
}
