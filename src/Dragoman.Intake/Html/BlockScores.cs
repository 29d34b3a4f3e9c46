namespace Dragoman.Intake;

/// <summary>Says of every block how much speaks for its being the article's, from its own shape and from what the elements around it say.</summary>
internal static class BlockScores
{
    /// <summary>Prose beyond this many characters speaks no louder.</summary>
    private const int LongProse = 500;

    /// <summary>Names that say surely that something is not the article.</summary>
    public const Hints Hard = Hints.Navigation | Hints.Footer | Hints.Comments | Hints.Related | Hints.Social | Hints.Advertising | Hints.Subscription
        | Hints.Consent | Hints.Hidden | Hints.Aside | Hints.Contents | Hints.Author;

    /// <param name="page">The page.</param>
    /// <param name="told">The article's text as the page tells it elsewhere, or null.</param>
    public static void Score(PageText page, ToldText? told = null)
    {
        MarkProse(page);
        Measure(page);
        Inherit(page);
        MarkTeasers(page);
        for (var i = 0; i < page.BlockCount; i++)
        {
            ref var block = ref page.Blocks[i];
            block.IsTold = told is not null && block.Length >= 25 && told.Tells(page.Of(i));
            block.Value = block.IsTold ? 30 + (1.5 * Math.Min(block.Length, LongProse)) : Value(page, ref block);
        }
        Sum(page);
    }

    private static void MarkProse(PageText page)
    {
        for (var i = 0; i < page.BlockCount; i++)
        {
            ref var block = ref page.Blocks[i];
            var links = block.LinkShare;
            block.IsProse = page.Nodes[block.Node].Kind is not (NodeKind.Heading or NodeKind.Caption)
                && ((block.Length >= 40 && block.Stops >= 1 && links < 0.5) || (block.Length >= 100 && links < 0.3));
        }
    }

    /// <summary>Lengths by node, from sums over the blocks.</summary>
    private static void Measure(PageText page)
    {
        var length = new int[page.BlockCount + 1];
        var links = new int[page.BlockCount + 1];
        var prose = new int[page.BlockCount + 1];
        for (var i = 0; i < page.BlockCount; i++)
        {
            ref var block = ref page.Blocks[i];
            length[i + 1] = length[i] + block.Length;
            links[i + 1] = links[i] + block.LinkLength;
            prose[i + 1] = prose[i] + (block.IsProse ? block.Length : 0);
        }
        foreach (var node in page.Nodes)
        {
            node.Length = length[node.EndBlock] - length[node.FirstBlock];
            node.LinkLength = links[node.EndBlock] - links[node.FirstBlock];
            node.Prose = prose[node.EndBlock] - prose[node.FirstBlock];
        }
    }

    /// <summary>
    /// Hints pass down to the blocks. A hint against an element that holds most of the page's prose is a misnomer ("content-sidebar-wrap")
    /// and is dropped.
    /// </summary>
    private static void Inherit(PageText page)
    {
        if (page.Nodes.Count == 0)
            return;
        var total = page.Nodes[0].Prose;
        var inherited = new Hints[page.Nodes.Count];
        for (var i = 0; i < page.Nodes.Count; i++)
        {
            var node = page.Nodes[i];
            node.Hints = Credible(node, i == 0, total);
            var above = node.Parent < 0 ? Hints.None : inherited[node.Parent];
            // What an article holds is its own again: its header is no page header.
            if ((node.Hints & Hints.Content) != 0)
                above &= ~(Hints.Caption | Hints.Meta | Hints.Header);
            inherited[i] = above | node.Hints;
        }
        for (var i = 0; i < page.BlockCount; i++)
            page.Blocks[i].Hints = inherited[page.Blocks[i].Node];
    }

    private static Hints Credible(PageNode node, bool isBody, int total)
    {
        if (isBody)
            return Hints.None;
        var outside = total - node.Prose;
        var hints = node.Hints;
        if (outside < total * 2 / 5)
            hints &= ~(Hints.Foreign & ~Hints.Comments);
        if (outside < Math.Max(200, total / 10))
            hints &= ~Hints.Comments;
        // An announcement of another story has a link to it; lists of links have more links than prose.
        if (node.LinkLength == 0 && node.Prose > 0)
            hints &= ~Hints.Related;
        if ((hints & Hints.Lead) != 0 && node.Prose > 0 && node.LinkLength * 2 < node.Length)
            hints &= ~Hints.Related;
        if (node.Prose > 0 && node.LinkLength * 5 < node.Length)
            hints &= ~(Hints.Navigation | Hints.Contents);
        if (node.Prose >= 150 && node.LinkLength * 6 < node.Length)
            hints &= ~Hints.Advertising;
        if (node.Prose > 0 && node.LinkLength == 0)
            hints &= ~Hints.Gallery;
        // An element that is named for both is named for the article: "article-body related-links-on".
        if ((hints & Hints.Content) != 0)
            hints &= ~(Hints.Meta | Hints.Caption | Hints.Header | Hints.Social | Hints.Advertising);
        return hints;
    }

    /// <summary>A small element with a link for a heading and a few words: it announces another story.</summary>
    private static void MarkTeasers(PageText page)
    {
        foreach (var node in page.Nodes)
        {
            if (node.Kind is not (NodeKind.Container or NodeKind.Article or NodeKind.Item or NodeKind.Figure) || node.Length is < 15 or > 700)
                continue;
            var blocks = node.EndBlock - node.FirstBlock;
            if (blocks is < 2 or > 8)
                continue;
            var heading = -1;
            var rest = 0;
            for (var i = node.FirstBlock; i < node.EndBlock; i++)
            {
                ref var block = ref page.Blocks[i];
                if (heading < 0 && block.LinkShare > 0.9 && block.Length >= 15 && (page.Nodes[block.Node].Kind == NodeKind.Heading || block.Length >= 25))
                    heading = i;
                else if (block.LinkShare < 0.5)
                    rest = Math.Max(rest, block.Length);
            }
            node.IsTeaser = heading >= 0 && rest < 350;
        }
        LeaveSingleTeasers(page);
    }

    /// <summary>Announcements come in rows; a single one within an article's text is a section of it with a link for a heading.</summary>
    private static void LeaveSingleTeasers(PageText page)
    {
        var count = new int[page.Nodes.Count];
        foreach (var node in page.Nodes)
        {
            if (node.IsTeaser && node.Parent >= 0)
                count[node.Parent]++;
        }
        foreach (var node in page.Nodes)
        {
            if (node.IsTeaser && node.Prose > node.LinkLength && count[Math.Max(node.Parent, 0)] < 2)
                node.IsTeaser = false;
        }
    }

    private static double Value(PageText page, ref PageBlock block)
    {
        var node = page.Nodes[block.Node];
        var own = block.Length * (1 - block.LinkShare);
        double value;
        if (node.Kind == NodeKind.Heading)
            value = block.LinkShare > 0.5 ? -25 : 5;
        else if (block.IsProse)
            value = 20 + Math.Min(own, LongProse);
        else if (block.LinkShare > 0.5)
            value = -15 - 0.6 * Math.Min(block.Length, LongProse);
        else
            value = node.Kind == NodeKind.Item ? -3 : -6;
        if ((block.Hints & Hard) != 0 || IsInTeaser(page, block.Node) || Asides.IsConsent(page.Of(block.Start, block.End)))
            value = Math.Min(value, 0) - 10 - (block.IsProse ? 0.6 * Math.Min(own, LongProse) : 0);
        else if ((block.Hints & (Hints.Foreign & ~Hard)) != 0)
            value = block.IsProse && block.Length >= 100 && node.Kind == NodeKind.Paragraph ? value / 2 : Math.Min(value, 0) - 5;
        if ((block.Hints & Hints.Content) != 0)
            value *= value > 0 ? 1.3 : 0.5;
        return value;
    }

    private static bool IsInTeaser(PageText page, int node)
    {
        for (var steps = 0; node >= 0 && steps < 6; steps++, node = page.Nodes[node].Parent)
        {
            if (page.Nodes[node].IsTeaser)
                return true;
        }
        return false;
    }

    /// <summary>What a subtree against the article costs at most: it can be cut out.</summary>
    private const double Cut = -60;

    /// <summary>Sums up the values by element, from the leaves.</summary>
    private static void Sum(PageText page)
    {
        foreach (var node in page.Nodes)
            node.Score = 0;
        for (var i = 0; i < page.BlockCount; i++)
        {
            page.Nodes[page.Blocks[i].Node].Score += page.Blocks[i].Value;
            page.Nodes[page.Blocks[i].Node].HasTold |= page.Blocks[i].IsTold;
        }
        for (var i = page.Nodes.Count - 1; i > 0; i--)
        {
            var node = page.Nodes[i];
            page.Nodes[node.Parent].Score += Math.Max(node.Score, Cut);
            page.Nodes[node.Parent].HasTold |= node.HasTold;
        }
    }
}
