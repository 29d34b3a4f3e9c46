namespace Dragoman.Extraction;

/// <summary>The form that credited content has.</summary>
internal enum CreditShape : byte
{
    /// <summary>A clause: "said that he would go", or the sentence that "he said" stands in.</summary>
    Clause,

    /// <summary>An infinitive or gerund: "promised to go".</summary>
    Infinitive,

    /// <summary>A noun phrase: "noted the importance of trade".</summary>
    Phrase,

    /// <summary>Quoted words.</summary>
    Quotation,
}
