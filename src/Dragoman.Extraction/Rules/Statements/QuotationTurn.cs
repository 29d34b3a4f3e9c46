namespace Dragoman.Extraction;

/// <summary>Which way a quotation mark turns.</summary>
internal enum QuotationTurn : byte
{
    Opens,
    Closes,

    /// <summary>Blanks or letters on both sides: the marks before tell.</summary>
    Either,
}
