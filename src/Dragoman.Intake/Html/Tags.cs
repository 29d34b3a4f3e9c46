using System.Collections.Frozen;

namespace Dragoman.Intake;

/// <summary>How the walk treats an element.</summary>
internal enum TagRole : byte
{
    Inline,
    Block,
    Break,
    Skip,
}

/// <summary>What an element's name says.</summary>
internal readonly record struct Tag(TagRole Role, NodeKind Kind = NodeKind.Container, Hints Hints = Hints.None, int Level = 0);

/// <summary>The elements of HTML as this reader sees them; what is not named is inline.</summary>
internal static class Tags
{
    private static readonly FrozenDictionary<string, Tag> All = Make().ToFrozenDictionary(StringComparer.Ordinal);

    public static Tag Of(string name) => All.TryGetValue(name, out var tag) ? tag : default;

    private static Dictionary<string, Tag> Make()
    {
        var all = new Dictionary<string, Tag>(StringComparer.Ordinal)
        {
            ["br"] = new(TagRole.Break),
            ["article"] = new(TagRole.Block, NodeKind.Article, Hints.Article),
            ["main"] = new(TagRole.Block, NodeKind.Main, Hints.Article),
            ["p"] = new(TagRole.Block, NodeKind.Paragraph),
            ["ul"] = new(TagRole.Block, NodeKind.List),
            ["ol"] = new(TagRole.Block, NodeKind.List),
            ["dl"] = new(TagRole.Block, NodeKind.List),
            ["li"] = new(TagRole.Block, NodeKind.Item),
            ["dt"] = new(TagRole.Block, NodeKind.Item),
            ["dd"] = new(TagRole.Block, NodeKind.Item),
            ["table"] = new(TagRole.Block, NodeKind.Table),
            ["tr"] = new(TagRole.Block, NodeKind.Row),
            ["blockquote"] = new(TagRole.Block, NodeKind.Quote),
            ["pre"] = new(TagRole.Block, NodeKind.Preformatted),
            ["figure"] = new(TagRole.Block, NodeKind.Figure),
            ["figcaption"] = new(TagRole.Block, NodeKind.Caption, Hints.Caption),
            ["nav"] = new(TagRole.Block, NodeKind.Container, Hints.Navigation),
            ["menu"] = new(TagRole.Block, NodeKind.Container, Hints.Navigation),
            ["footer"] = new(TagRole.Block, NodeKind.Container, Hints.Footer),
            ["header"] = new(TagRole.Block, NodeKind.Container),
            ["aside"] = new(TagRole.Block, NodeKind.Container, Hints.Aside),
            ["form"] = new(TagRole.Block, NodeKind.Container, Hints.Subscription),
            ["address"] = new(TagRole.Block, NodeKind.Container, Hints.Meta),
            ["dialog"] = new(TagRole.Block, NodeKind.Container, Hints.Consent),
            ["details"] = new(TagRole.Block, NodeKind.Details),
        };
        for (var level = 1; level <= 6; level++)
            all[$"h{level}"] = new Tag(TagRole.Block, NodeKind.Heading, Hints.None, level);
        foreach (var name in (string[])["body", "div", "section", "fieldset", "center", "td", "th", "tbody", "thead", "tfoot", "caption", "summary", "hgroup", "hr", "legend", "amp-story", "main-content"])
            all[name] = new Tag(TagRole.Block);
        foreach (var name in (string[])["script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "button", "select", "option", "textarea", "input", "head", "link", "meta", "title", "map", "datalist", "frameset", "img", "picture", "source", "label", "rp", "rt"])
            all[name] = new Tag(TagRole.Skip);
        return all;
    }
}
