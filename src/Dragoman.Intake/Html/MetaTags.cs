using System.Collections.Frozen;
using AngleSharp.Html.Dom;

namespace Dragoman.Intake;

/// <summary>What the meta elements of a page say, by fact, the most trusted first.</summary>
internal sealed class MetaTags
{
    private static readonly FrozenDictionary<string, (string Fact, int Rank)> Names = Resource.Rows("metas.tsv")
        .Select((row, rank) => (row, rank))
        .ToFrozenDictionary(pair => pair.row[1], pair => (pair.row[0], pair.rank), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, List<(int Rank, string Value)>> facts = new(StringComparer.Ordinal);

    public string? Canonical { get; private set; }

    public static MetaTags Of(IHtmlDocument document)
    {
        var tags = new MetaTags();
        if (document.Head is { } head)
        {
            foreach (var element in head.Children)
                tags.Read(element);
        }
        // Metas that a careless template left in the body are none the less meant.
        if (document.Body is { } body)
        {
            var children = body.Children;
            for (var i = 0; i < Math.Min(children.Length, 40); i++)
                tags.Read(children[i]);
        }
        foreach (var list in tags.facts.Values)
            list.Sort((a, b) => a.Rank.CompareTo(b.Rank));
        return tags;
    }

    public IEnumerable<string> All(string fact) => facts.TryGetValue(fact, out var list) ? list.Select(item => item.Value) : [];

    public string? First(string fact) => facts.TryGetValue(fact, out var list) ? list[0].Value : null;

    private void Read(AngleSharp.Dom.IElement element)
    {
        if (element.LocalName == "link")
        {
            if (element.GetAttribute("rel") is { } rel && rel.Contains("canonical", StringComparison.OrdinalIgnoreCase))
                Canonical ??= element.GetAttribute("href")?.Trim();
            return;
        }
        if (element.LocalName != "meta" || element.GetAttribute("content") is not { Length: > 0 } content)
            return;
        Add(element.GetAttribute("property"), content);
        Add(element.GetAttribute("name"), content);
        Add(element.GetAttribute("itemprop"), content);
        Add(element.GetAttribute("http-equiv"), content);
    }

    private void Add(string? name, string content)
    {
        if (name is null || !Names.TryGetValue(name.Trim(), out var known))
            return;
        var value = Whitespace.Collapse(content);
        if (value.Length is 0 or > 500)
            return;
        if (!facts.TryGetValue(known.Fact, out var list))
            facts.Add(known.Fact, list = []);
        list.Add((known.Rank, value));
    }
}
