namespace Dragoman.Intake;

/// <summary>Finds the element that holds the article and takes from it the paragraphs that are its own.</summary>
internal sealed class ArticleText
{
    private readonly PageText page;
    private readonly string? headline;
    private readonly List<(int Block, Strength Strength)> kept = [];

    private ArticleText(PageText page, string? headline)
    {
        this.page = page;
        this.headline = headline;
    }

    /// <summary>The paragraphs, in their order; none where the page holds no article.</summary>
    public static List<string> Of(PageText page, string? headline)
    {
        BlockScores.Score(page);
        var article = new ArticleText(page, headline);
        if (page.Nodes.Count == 0)
            return [];
        var best = article.Best();
        article.KeepLead(best);
        article.Keep(best);
        return article.Paragraphs();
    }

    /// <summary>The element with the greatest sum; where a part of it has nearly all, the part.</summary>
    private int Best()
    {
        var best = 0;
        for (var i = 1; i < page.Nodes.Count; i++)
        {
            if (page.Nodes[i].Score >= page.Nodes[best].Score)
                best = i;
        }
        return best;
    }

    private void Keep(int index)
    {
        var node = page.Nodes[index];
        var block = node.FirstBlock;
        var child = index + 1;
        while (block < node.EndBlock)
        {
            if (child < node.EndNode && page.Nodes[child].FirstBlock <= block)
            {
                var inner = page.Nodes[child];
                if (inner.EndBlock > inner.FirstBlock && !IsForeign(inner))
                    Keep(child);
                block = Math.Max(block, inner.EndBlock);
                child = inner.EndNode;
                continue;
            }
            KeepBlock(block++);
        }
    }

    private static bool IsForeign(PageNode node)
    {
        if ((node.Hints & BlockScores.Hard) != 0 || node.IsTeaser)
            return true;
        if ((node.Hints & (Hints.Caption | Hints.Meta | Hints.Header)) != 0 && node.Score < 0)
            return true;
        return node.Kind switch
        {
            NodeKind.List or NodeKind.Table => node.LinkLength * 2 > node.Length,
            NodeKind.Container or NodeKind.Article => node.Score < -40 && node.LinkLength * 2 > node.Length,
            _ => false,
        };
    }

    private void KeepBlock(int index)
    {
        ref var block = ref page.Blocks[index];
        if ((block.Hints & BlockScores.Hard) != 0)
            return;
        if (block.LinkShare > 0.7 && block.Length < 200)
            return;
        if (headline is not null && page.Of(index).Equals(headline, StringComparison.OrdinalIgnoreCase))
            return;
        kept.Add((index, Of(block)));
    }

    private Strength Of(in PageBlock block)
    {
        var kind = page.Nodes[block.Node].Kind;
        if (block.IsProse || (kind == NodeKind.Item && block.Length > 20))
            return Strength.Prose;
        if ((block.Hints & (Hints.Foreign & ~BlockScores.Hard)) != 0 || block.LinkShare > 0.4)
            return Strength.Weak;
        var text = page.Of(block.Start, block.End);
        if (block.Length >= 12 && block.Stops > 0 && text[^1] is '.' or '!' or '?' or '"' or '”' or '…' or '“')
            return Strength.Sentence;
        return kind == NodeKind.Paragraph && (block.Hints & Hints.Content) != 0 ? Strength.Sentence : Strength.Weak;
    }

    private List<string> Paragraphs()
    {
        var first = kept.FindIndex(k => k.Strength == Strength.Prose);
        var last = kept.FindLastIndex(k => k.Strength == Strength.Prose);
        if (first < 0)
            (first, last) = (0, kept.Count - 1);
        while (first > 0 && Leads(kept[first - 1]))
            first--;
        while (last + 1 < kept.Count && kept[last + 1].Strength == Strength.Sentence)
            last++;
        var paragraphs = new List<string>(last - first + 1);
        for (var i = first; i <= last; i++)
            paragraphs.Add(page.Of(kept[i].Block).ToString());
        return paragraphs;
    }

    /// <summary>Whether a block before the first prose belongs to it: a sentence, a standfirst set as a heading.</summary>
    private bool Leads((int Block, Strength Strength) item)
    {
        ref var block = ref page.Blocks[item.Block];
        return item.Strength == Strength.Sentence || (page.Nodes[block.Node] is { Kind: NodeKind.Heading, Level: > 1 } && block.LinkShare < 0.3);
    }

    /// <summary>Adds the standfirst that stands between the headline and the article's element.</summary>
    private void KeepLead(int best)
    {
        var end = page.Nodes[best].FirstBlock;
        var start = Headline(end);
        for (var i = start + 1; start >= 0 && i < end; i++)
        {
            ref var block = ref page.Blocks[i];
            if ((block.Hints & Hints.Foreign) != 0 || page.Nodes[block.Node].Kind == NodeKind.Caption)
                continue;
            if (block.IsProse || (page.Nodes[block.Node].Kind == NodeKind.Heading && block is { Length: > 40, LinkShare: < 0.3 }) || ((block.Hints & Hints.Lead) != 0 && block is { Length: > 30, LinkShare: < 0.3 }))
                kept.Add((i, Strength.Prose));
        }
    }

    /// <summary>The block of the headline nearest before the article, or -1.</summary>
    private int Headline(int end)
    {
        for (var i = end - 1; i >= 0 && i > end - 40; i--)
        {
            if (page.Nodes[page.Blocks[i].Node] is { Kind: NodeKind.Heading, Level: 1 }
                || (headline is not null && page.Of(i).Equals(headline, StringComparison.OrdinalIgnoreCase)))
                return i;
        }
        return -1;
    }

    /// <summary>How sure a block is part of the article.</summary>
    private enum Strength
    {
        Weak,
        Sentence,
        Prose,
    }
}
