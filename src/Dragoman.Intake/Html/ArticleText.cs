namespace Dragoman.Intake;

/// <summary>Finds the element that holds the article and takes from it the paragraphs that are its own.</summary>
internal sealed class ArticleText
{
    private readonly PageText page;
    private readonly string? headline;
    private readonly string? byline;
    private readonly List<(int Block, Strength Strength)> kept = [];

    private ArticleText(PageText page, string? headline, string? byline)
    {
        this.page = page;
        this.headline = headline;
        this.byline = byline;
    }

    /// <summary>The paragraphs, in their order; none where the page holds no article.</summary>
    public static List<string> Of(PageText page, string? headline, string? byline = null, ToldText? told = null)
    {
        var article = new ArticleText(page, headline, byline);
        if (page.Nodes.Count == 0)
            return [];
        var best = article.Best();
        article.KeepLead(best);
        article.Keep(best);
        return told is not null && article.IsElsewhere(told) ? [.. told.Paragraphs()] : article.Paragraphs();
    }

    /// <summary>Whether the page shows hardly anything of the article that it tells.</summary>
    private bool IsElsewhere(ToldText told)
    {
        var shown = 0;
        foreach (var (block, _) in kept)
            shown += page.Blocks[block].IsTold ? page.Blocks[block].Length : 0;
        if (shown * 10 < told.Length && told.Length > 600)
            return true;
        // A stub in front of a pay wall: less than three fifths of it are shown, and nothing beside that makes up for the rest.
        return shown * 5 < told.Length * 3 && kept.Sum(k => page.Blocks[k.Block].Length) < told.Text.Length;
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
        // What the page tells of itself speaks louder than names.
        if (node.Score > 0 && node.HasTold)
            return false;
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
        var text = page.Of(index);
        if (Asides.IsAside(text) || IsDateLine(text) || IsBiography(text))
            return;
        if (!block.IsTold && ((block.Hints & (BlockScores.Hard | Hints.Caption)) != 0 || (block.LinkShare > 0.7 && block.Length < 200)))
            return;
        if (headline is not null && text.Equals(headline, StringComparison.OrdinalIgnoreCase))
            return;
        kept.Add((index, block.IsTold ? Strength.Prose : Of(block)));
    }

    /// <summary>"Posted: Thursday, April 21, 2022. 10:11 pm CST."</summary>
    private static bool IsDateLine(ReadOnlySpan<char> text) => text.Length <= 90 && DateText.First(text) is { HasYear: true } date
        && ((date.End - date.Start) * 10 >= text.Length * 7 || (WireLexicon.DateLine(text) is { IsEmpty: false } && date.Start < 40 && (text[^1] != '.' || (date.End - date.Start) * 10 >= text.Length * 4)));

    /// <summary>"Jane Doe is a senior reporter at The Herald.": the author of the story introduced.</summary>
    private bool IsBiography(ReadOnlySpan<char> text) => byline is { Length: > 4 } && text.Length < 600 && text.StartsWith(byline, StringComparison.OrdinalIgnoreCase)
        && text[byline.Length..].TrimStart(", ") is var rest
        && (rest.StartsWith("is ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("ist ", StringComparison.Ordinal)
            || rest.StartsWith("covers ", StringComparison.Ordinal) || rest.StartsWith("writes ", StringComparison.Ordinal) || rest.StartsWith("has been ", StringComparison.Ordinal));

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
        last = BeforeEnd(first, last);
        while (last + 1 < kept.Count && kept[last + 1].Strength == Strength.Sentence)
            last++;
        var paragraphs = new List<string>(last - first + 1);
        var row = -1;
        for (var i = first; i <= last; i++)
        {
            var text = page.Of(kept[i].Block).ToString();
            var around = Row(page.Blocks[kept[i].Block].Node);
            if (around >= 0 && around == row)
                paragraphs[^1] += " " + text;
            else
                paragraphs.Add(text);
            row = around;
        }
        return paragraphs;
    }

    /// <summary>The row of a table that the node stands in, -1 for none; rows that hold much text are a page's layout.</summary>
    private int Row(int node)
    {
        for (var steps = 0; node >= 0 && steps < 4; steps++, node = page.Nodes[node].Parent)
        {
            if (page.Nodes[node].Kind == NodeKind.Row)
                return page.Nodes[node].Length < 400 ? node : -1;
        }
        return -1;
    }

    /// <summary>Where a heading behind the middle opens what is no longer the story ("Related articles"), the block before it.</summary>
    private int BeforeEnd(int first, int last)
    {
        var total = 0;
        for (var i = first; i <= last; i++)
            total += page.Blocks[kept[i].Block].Length;
        var behind = 0;
        var end = last;
        for (var i = last; i > first && behind * 3 < total; i--)
        {
            if (kept[i].Strength != Strength.Prose && Asides.EndsStory(page.Of(kept[i].Block)))
                end = i - 1;
            behind += page.Blocks[kept[i].Block].Length;
        }
        return end;
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
