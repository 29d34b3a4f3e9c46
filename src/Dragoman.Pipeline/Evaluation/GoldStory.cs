using Dragoman.Model;

namespace Dragoman.Pipeline.Evaluation;

/// <summary>What a person coded of one story; a kind that was not coded is null (docs/evaluate.md).</summary>
public sealed record GoldStory
{
    public required string Id { get; init; }

    public string? Text { get; init; }

    public string? Published { get; init; }

    public IReadOnlyList<GoldEngagement>? Engagements { get; init; }

    public IReadOnlyList<GoldStatement>? Statements { get; init; }

    public IReadOnlyList<GoldTime>? Times { get; init; }

    public IReadOnlyList<GoldAttribution>? Attributions { get; init; }

    public IReadOnlyList<GoldEvent>? Events { get; init; }
}
