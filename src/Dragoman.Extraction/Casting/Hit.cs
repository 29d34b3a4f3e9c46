using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>A run of words that the almanac knows.</summary>
/// <param name="Name">The almanac's own name for it.</param>
/// <param name="Code">ISO 3166-1 alpha-3 of the country, or the organisation's code.</param>
/// <param name="Rank">An office's rank.</param>
/// <param name="IsCapital">A city that is its country's capital.</param>
internal sealed record Hit(int First, int End, HitKind Kind, string Name, string? Code, string? Rank = null, bool IsCapital = false)
{
    public ValueList<string> Members { get; init; } = [];

    /// <summary>The organisation that a city stands for where it acts ("Brussels").</summary>
    public Organisation? Body { get; init; }

    public int Last => End - 1;
}
