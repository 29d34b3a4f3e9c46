namespace Dragoman.Extraction;

/// <summary>A run of capitalised words that may be a name.</summary>
internal sealed record NameRun(int First, int End)
{
    public int Length => End - First;
}
