using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dragoman.Intake;

/// <summary>Walks a document once and writes down its text by blocks.</summary>
internal sealed class PageWalk
{
    /// <summary>A page that marks more than this is no article.</summary>
    private const int MostFacts = 2000;

    private readonly PageText page = new();
    private readonly ClassVocabulary vocabulary = new();
    private int node = -1;
    private int blockStart;
    private int linkLength;
    private int links;
    private bool inPreformatted;
    private int breaks;

    public static PageText Of(IHtmlDocument document)
    {
        var walk = new PageWalk();
        if (document.Head is { } head)
            walk.Head(head);
        if (document.Body is { } body)
            walk.Element(body, 0);
        walk.CloseBlock();
        return walk.page;
    }

    private void Head(IElement head)
    {
        foreach (var child in head.Children)
        {
            if (child.LocalName == "script")
                Script(child);
        }
    }

    private void Script(IElement script)
    {
        if (script.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            page.LinkedData.Add(script.TextContent);
    }

    private void Children(INode parent, int depth)
    {
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            var child = children[i];
            switch (child.NodeType)
            {
                case NodeType.Text:
                    Text(((ICharacterData)child).Data);
                    break;
                case NodeType.Element:
                    Element((IElement)child, depth + 1);
                    break;
            }
        }
    }

    private void Element(IElement element, int depth)
    {
        // The parser bounds the depth of its tree; this bounds the stack whatever it does.
        if (depth > 1000)
            return;
        var tag = Tags.Of(element.LocalName);
        switch (tag.Role)
        {
            case TagRole.Skip:
                if (element.LocalName == "script")
                    Script(element);
                return;
            case TagRole.Break:
                Break();
                return;
            case TagRole.Inline:
                Inline(element, depth);
                return;
        }
        var hints = tag.Hints | Names(element, tag.Kind);
        Facts(element);
        CloseBlock();
        var index = Open(element, tag, hints);
        var preformatted = inPreformatted;
        inPreformatted |= tag.Kind == NodeKind.Preformatted;
        Children(element, depth);
        CloseBlock();
        inPreformatted = preformatted;
        page.Nodes[index].EndBlock = page.BlockCount;
        page.Nodes[index].EndNode = page.Nodes.Count;
        node = page.Nodes[index].Parent;
    }

    private int Open(IElement element, Tag tag, Hints hints)
    {
        page.Nodes.Add(new PageNode
        {
            Parent = node,
            Kind = tag.Kind,
            Hints = hints,
            Depth = node < 0 ? 0 : page.Nodes[node].Depth + 1,
            Element = element,
            Level = tag.Level,
            FirstBlock = page.BlockCount,
        });
        return node = page.Nodes.Count - 1;
    }

    private Hints Names(IElement element, NodeKind kind)
    {
        var hints = Hints.None;
        foreach (var attribute in element.Attributes)
        {
            switch (attribute.Name)
            {
                case "id" when kind == NodeKind.Heading:
                    break;
                case "class":
                case "id":
                    hints |= vocabulary.Of(attribute.Value);
                    break;
                case "role":
                    hints |= attribute.Value switch
                    {
                        "navigation" or "search" or "menu" or "banner" or "toolbar" => Hints.Navigation,
                        "contentinfo" => Hints.Footer,
                        "complementary" => Hints.Aside,
                        "dialog" or "alertdialog" => Hints.Consent,
                        _ => Hints.None,
                    };
                    break;
                case "itemprop":
                    hints |= attribute.Value switch
                    {
                        "articleBody" => Hints.Content | Hints.Article,
                        "caption" => Hints.Caption,
                        "author" or "publisher" => Hints.Meta,
                        "comment" => Hints.Comments,
                        _ => Hints.None,
                    };
                    break;
                case "itemtype" when attribute.Value.EndsWith("/Comment", StringComparison.OrdinalIgnoreCase):
                    hints |= Hints.Comments;
                    break;
                case "hidden":
                    hints |= Hints.Hidden;
                    break;
                case "aria-hidden" when attribute.Value == "true":
                    hints |= Hints.Hidden;
                    break;
                case "style" when IsHidden(attribute.Value):
                    hints |= Hints.Hidden;
                    break;
            }
        }
        return hints;
    }

    private static bool IsHidden(string style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && style.AsSpan(at + 7).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase))
            return true;
        at = style.IndexOf("visibility", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + 10).TrimStart(" :").StartsWith("hidden", StringComparison.OrdinalIgnoreCase);
    }

    private void Inline(IElement element, int depth)
    {
        Facts(element);
        var isLink = element.LocalName == "a" && element.HasAttribute("href");
        if (!isLink && element.LocalName is "a" or "span" && element.HasAttribute("hidden"))
            return;
        links += isLink ? 1 : 0;
        Children(element, depth);
        links -= isLink ? 1 : 0;
    }

    private void Facts(IElement element)
    {
        if (page.Facts.Count < MostFacts && (element.LocalName is "time" || element.HasAttribute("itemprop") || (element.LocalName == "a" && element.GetAttribute("rel") == "author")))
            page.Facts.Add((element, node, page.BlockCount));
    }

    private void Text(string text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (page.Length > blockStart && page.Last != ' ')
                {
                    page.Add(' ');
                    linkLength += links > 0 ? 1 : 0;
                }
            }
            else if (!Whitespace.IsInvisible(c))
            {
                page.Add(Whitespace.Plain(c));
                linkLength += links > 0 ? 1 : 0;
                breaks = 0;
            }
        }
    }

    /// <summary>Two line breaks part paragraphs; one does where a sentence ends before it.</summary>
    private void Break()
    {
        breaks++;
        var end = page.Length;
        while (end > blockStart && page.Of(end - 1, end)[0] == ' ')
            end--;
        if (breaks > 1 || (end > blockStart && page.Of(end - 1, end)[0] is '.' or '!' or '?' or '"' or '”' or '“' or ':' or ')' && end - blockStart > 60))
            CloseBlock();
        else
            Text(" ");
    }

    private void CloseBlock()
    {
        var end = page.Length;
        while (end > blockStart && page.Of(end - 1, end)[0] == ' ')
            end--;
        if (end > blockStart && node >= 0)
        {
            var block = new PageBlock { Node = node, Start = blockStart, End = end, LinkLength = Math.Min(linkLength, end - blockStart) };
            Count(ref block);
            page.Add(block);
        }
        page.TrimTo(end);
        blockStart = end;
        linkLength = 0;
    }

    private void Count(ref PageBlock block)
    {
        var text = page.Of(block.Start, block.End);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '.' or '!' or '?' or '…' or '。' or '।' or '؟':
                    if (i + 1 >= text.Length || text[i + 1] is ' ' or '"' or '”' or '“' or '’' or '\'' or ')' or '»' or '«' || text[i] == '。')
                        block.Stops++;
                    break;
                case ',' or '،' or '，' or '、' or ';':
                    block.Commas++;
                    break;
            }
        }
    }
}
