using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Everything that a reading's words say about who says what: quotations, credits, and the utterances made of them.</summary>
internal sealed class Speech
{
    public required IReadOnlyList<Span> Paragraphs { get; init; }

    public required IReadOnlyList<Quotation> Quotations { get; init; }

    public required IReadOnlyList<Passage> Passages { get; init; }

    internal required bool[] Quoted { get; init; }

    /// <summary>Whether a word stands in a quotation.</summary>
    public bool IsQuoted(int word) => Quoted[word];

    /// <summary>Who is credited with what, in the order of the cues.</summary>
    public required IReadOnlyList<Credit> Credits { get; init; }

    /// <summary>In the order of their first piece.</summary>
    public required IReadOnlyList<Utterance> Utterances { get; init; }

    /// <summary>The speakers of <see cref="Credits"/>, one for each.</summary>
    public required IReadOnlyList<Speaker> CreditSpeakers { get; init; }
}
