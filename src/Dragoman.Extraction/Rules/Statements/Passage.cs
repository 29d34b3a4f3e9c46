namespace Dragoman.Extraction;

/// <summary>A sentence as the narrator tells it: his own words and the quotations between them, however many sentences those hold.</summary>
internal sealed class Passage(int paragraph)
{
    public int Paragraph { get; } = paragraph;

    /// <summary>In the order of the text.</summary>
    public List<Piece> Pieces { get; } = [];

    public bool HasQuotation { get; private set; }

    public int First => Pieces[0].First;

    public int End => Pieces[^1].End;

    public void Add(Piece piece)
    {
        Pieces.Add(piece);
        HasQuotation |= piece.Quotation >= 0;
    }

    /// <summary>A run of words: of the narrator where the number of the quotation is -1.</summary>
    public readonly record struct Piece(int Quotation, int First, int End);
}
