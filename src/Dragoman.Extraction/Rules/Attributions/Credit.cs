using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Somebody credited with something by one cue.</summary>
/// <param name="CueWord">The verb, noun or preposition that credits.</param>
/// <param name="Cue">Its entry in the list; null for "according to" and for a colon.</param>
/// <param name="SourceWord">The word that heads the source, or -1.</param>
/// <param name="Shape">What the content is.</param>
/// <param name="Content">In the order of the text.</param>
internal sealed record Credit(int CueWord, Cue? Cue, int SourceWord, CreditShape Shape, ValueList<Span> Content)
{
    public Span? SourceSpan { get; init; }

    public Span CueSpan { get; init; }

    /// <summary>The word that heads the content, or -1.</summary>
    public int ContentWord { get; init; } = -1;
}
