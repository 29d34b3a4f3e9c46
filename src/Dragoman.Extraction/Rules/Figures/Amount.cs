using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>A number with what it counts, where the text has it.</summary>
/// <param name="Span">The number with its currency or unit, without its qualifier.</param>
/// <param name="Unit">ISO 4217 for money, else a unit's name.</param>
/// <param name="Qualifier">As the story has it ("more than"), or null.</param>
internal readonly record struct Amount(Span Span, decimal Value, string Unit, bool IsMoney, string? Qualifier)
{
    /// <summary>The qualifier's words, or the empty span before the number.</summary>
    public Span QualifierSpan { get; init; }
}
