using AngleSharp.Dom;

namespace Dragoman.Intake;

/// <summary>A page as flat lists: its text in one buffer, the blocks of it, the elements around them, and what else was met on the way.</summary>
internal sealed class PageText
{
    private char[] characters = new char[16 << 10];

    public int Length { get; private set; }

    public List<PageNode> Nodes { get; } = [];

    /// <summary>The blocks; an array so that values are changed in place.</summary>
    public PageBlock[] Blocks { get; private set; } = new PageBlock[256];

    public int BlockCount { get; private set; }

    /// <summary>The texts of JSON-LD scripts.</summary>
    public List<string> LinkedData { get; } = [];

    /// <summary>Elements that carry a date or an item property, in their order, with the node they stand in.</summary>
    public List<(IElement Element, int Node, int Block)> Facts { get; } = [];

    public ReadOnlySpan<char> Of(int block) => characters.AsSpan(Blocks[block].Start, Blocks[block].Length);

    public ReadOnlySpan<char> Of(int start, int end) => characters.AsSpan(start, end - start);

    public void Add(char c)
    {
        if (Length == characters.Length)
            Array.Resize(ref characters, characters.Length * 2);
        characters[Length++] = c;
    }

    public char Last => Length == 0 ? ' ' : characters[Length - 1];

    public void TrimTo(int length) => Length = length;

    public void Add(in PageBlock block)
    {
        if (BlockCount == Blocks.Length)
        {
            var more = Blocks;
            Array.Resize(ref more, more.Length * 2);
            Blocks = more;
        }
        Blocks[BlockCount++] = block;
    }

    /// <summary>Whether the node is the other one or stands in it.</summary>
    public bool IsWithin(int node, int outer) => node >= outer && node < Nodes[outer].EndNode;
}
