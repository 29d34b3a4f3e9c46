namespace Dragoman.Language;

/// <summary>The tagger's working memory.</summary>
internal sealed class TaggerSpace
{
    private uint[] classes = new uint[64];

    public FeatureList Features { get; } = new(TagFeatures.Capacity);

    public int[] Scores { get; } = new int[256];

    public Span<uint> Classes(int count)
    {
        if (classes.Length < count)
            classes = new uint[count * 2];
        return classes.AsSpan(0, count);
    }
}
