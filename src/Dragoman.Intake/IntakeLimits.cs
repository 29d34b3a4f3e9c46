namespace Dragoman.Intake;

/// <summary>How much of anything the intake takes from a stranger.</summary>
public sealed record IntakeLimits
{
    public static IntakeLimits Default { get; } = new();

    /// <summary>The bytes of one page that is held whole (text, HTML, PDF, a line of JSON Lines).</summary>
    public int PageBytes { get; init; } = 128 << 20;

    /// <summary>Containers within containers.</summary>
    public int Nesting { get; init; } = 4;

    /// <summary>Bytes that may come out of one byte of compressed data, once more than <see cref="RatioFrom"/> came out.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Below this size nothing is a bomb.</summary>
    public int RatioFrom { get; init; } = 8 << 20;

    /// <summary>For so many bytes that came, an archive may hold one entry more.</summary>
    internal const int BytesAnEntry = 32;

    /// <summary>Words more in all for each byte that came: packed text has fewer.</summary>
    internal const int WordsAByte = 1;

    /// <summary>Bytes that may come out of all containers and filters of a page together, beside <see cref="Ratio"/> for each byte that came.</summary>
    public long UnpackedFrom { get; init; } = 64L << 20;

    /// <summary>Entries of all archives of a page together, beside one for every 32 bytes that came.</summary>
    public int Entries { get; init; } = 4000;

    /// <summary>Elements of one document: HTML, or one item of XML.</summary>
    public int Elements { get; init; } = 300_000;

    /// <summary>Elements of XML within elements.</summary>
    public int Depth { get; init; } = 256;

    /// <summary>Parts of one mail.</summary>
    public int Parts { get; init; } = 1000;

    /// <summary>Drawing operators of one PDF.</summary>
    public int Operators { get; init; } = 1_000_000;

    /// <summary>Letters of one PDF.</summary>
    public int Letters { get; init; } = 1_000_000;

    /// <summary>Letters of one page of a PDF: a newspaper's has a third of them.</summary>
    public int PageLetters { get; init; } = 100_000;

    /// <summary>How often a parser may look at every byte that came, beside <see cref="LookedFrom"/>.</summary>
    internal const int Looks = 4;

    /// <summary>Bytes that the parser of a PDF may look at, however often at the same.</summary>
    public long LookedFrom { get; init; } = 3 << 20;

    /// <summary>Words and marks of one story.</summary>
    public int Words { get; init; } = 40_000;

    /// <summary>Words and marks of all stories of a page together, beside one for each byte that came.</summary>
    public int WordsFrom { get; init; } = 10_000;

    /// <summary>Seconds of work for one page, beside one for each megabyte that came.</summary>
    public int Seconds { get; init; } = 20;
}
