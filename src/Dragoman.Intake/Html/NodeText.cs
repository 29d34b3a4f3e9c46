using System.Text;
using AngleSharp.Dom;

namespace Dragoman.Intake;

/// <summary>The first words of an element, however much it holds: an element's whole text, asked for of each one, costs a page's square.</summary>
internal static class NodeText
{
    private const int Longest = 200;

    public static string Short(INode node)
    {
        var text = new StringBuilder();
        Add(node, text, 0);
        return Whitespace.Collapse(text.ToString());
    }

    private static void Add(INode node, StringBuilder text, int depth)
    {
        var children = node.ChildNodes;
        for (var i = 0; i < children.Length && text.Length < Longest && depth < 60; i++)
        {
            if (children[i] is ICharacterData { NodeType: NodeType.Text } data)
                text.Append(data.Data.AsSpan(0, Math.Min(data.Data.Length, Longest - text.Length)));
            else
                Add(children[i], text, depth + 1);
        }
    }
}
