namespace Dragoman.Training.Neural;

/// <summary>A fast source of chance for dropout; the same seed gives the same numbers.</summary>
internal sealed class Noise(ulong seed)
{
    private ulong state = seed * 0x9E3779B97F4A7C15UL + 0x1234567;

    public uint Next()
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (uint)(state >> 32);
    }

    public bool Chance(float p) => Next() < p * 4294967296.0;

    /// <summary>A mask of dropout: zero with a chance of <paramref name="p"/>, else what keeps the mean.</summary>
    public void Mask(Span<float> mask, float p)
    {
        var limit = (uint)(p * 4294967295.0);
        var keep = 1 / (1 - p);
        for (var i = 0; i < mask.Length; i++)
            mask[i] = Next() < limit ? 0 : keep;
    }
}
