namespace Dragoman.Model;

/// <summary>What a frame reader found in one reading.</summary>
public sealed class FrameSet
{
    private readonly IReadOnlyDictionary<(int One, int Other), float> same;

    /// <param name="same">How sure it is that two frames, by their numbers, the lesser first, tell the same dealing; only those that stand near each other.</param>
    public FrameSet(
        IReadOnlyList<Frame> frames, IReadOnlyDictionary<(int One, int Other), float> same, IReadOnlyList<CodedFrame> coded, IReadOnlyList<Stretch> stretches) =>
        (Frames, this.same, Coded, Stretches) = (frames, same, coded, stretches);

    public static FrameSet Empty { get; } = new([], new Dictionary<(int, int), float>(), [], []);

    /// <summary>In the order of their triggers.</summary>
    public IReadOnlyList<Frame> Frames { get; }

    /// <summary>Political events, in the order of their triggers.</summary>
    public IReadOnlyList<CodedFrame> Coded { get; }

    /// <summary>In the order of the text, kind by kind.</summary>
    public IReadOnlyList<Stretch> Stretches { get; }

    /// <summary>How sure it is that two frames tell the same dealing; null where they stand too far apart to be compared.</summary>
    public float? Same(int one, int other) => same.TryGetValue(one < other ? (one, other) : (other, one), out var score) ? score : null;
}
