using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>What the almanac knows of a story's words, longest runs first.</summary>
internal sealed class Gazette
{
    private readonly Hit?[] over;

    private Gazette(Hit?[] over, List<Hit> hits) => (this.over, Hits) = (over, hits);

    /// <summary>In the order of the text; they do not overlap.</summary>
    public List<Hit> Hits { get; }

    /// <summary>The hit that a word is part of, or null.</summary>
    public Hit? Over(int word) => (uint)word < (uint)over.Length ? over[word] : null;

    public static Gazette Of(Hit?[] over, List<Hit> hits) => new(over, hits);
}
