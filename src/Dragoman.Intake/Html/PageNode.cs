using AngleSharp.Dom;

namespace Dragoman.Intake;

/// <summary>What a block-level element is for the reader.</summary>
internal enum NodeKind : byte
{
    Container,
    Paragraph,
    Heading,
    List,
    Item,
    Table,
    Row,
    Quote,
    Preformatted,
    Figure,
    Caption,
    Article,
    Main,
    Details,
}

/// <summary>A block-level element of a page, in document order: its blocks and its descendants follow it.</summary>
internal sealed class PageNode
{
    public required int Parent { get; init; }

    public required NodeKind Kind { get; init; }

    /// <summary>What the element itself says.</summary>
    public required Hints Hints { get; set; }

    public required int Depth { get; init; }

    public IElement? Element { get; init; }

    /// <summary>For headings 1 to 6.</summary>
    public int Level { get; init; }

    /// <summary>Its blocks are those from here …</summary>
    public int FirstBlock { get; set; }

    /// <summary>… to before here.</summary>
    public int EndBlock { get; set; }

    /// <summary>Its descendants are the nodes behind it, to before here.</summary>
    public int EndNode { get; set; }

    /// <summary>Characters of text and of text in links.</summary>
    public int Length { get; set; }

    public int LinkLength { get; set; }

    /// <summary>Characters of its prose: blocks that are sentences.</summary>
    public int Prose { get; set; }

    /// <summary>The sum of what its blocks speak for being the article.</summary>
    public double Score { get; set; }

    /// <summary>Whether the page's own telling of the article has a block of it.</summary>
    public bool HasTold { get; set; }

    /// <summary>Whether it is a heading link with a few words: an announcement of another story.</summary>
    public bool IsTeaser { get; set; }
}
