using System.Buffers;
using NodaTime;

namespace Dragoman.Intake;

/// <summary>When a page was published: by its markup, its address, its visible text, in that order of trust.</summary>
internal static class PageDates
{
    /// <summary>Words before a date that say that the story was changed on it.</summary>
    internal static readonly SearchValues<string> Changed = Words("modified");

    private static readonly SearchValues<string> Appeared = Words("published");

    private static readonly LocalDate Earliest = new(1980, 1, 1);

    public static void Find(PageText page, LinkedData data, MetaTags metas, StoryDraft draft, bool dayFirst)
    {
        draft.Modified = Iso(data.Modified, dayFirst) ?? FirstOf(metas.All("modified"), dayFirst) ?? Marked(page, "dateModified", dayFirst);
        draft.Published = Iso(data.Published, dayFirst)
            ?? FirstOf(metas.All("published"), dayFirst)
            ?? Marked(page, "datePublished", dayFirst)
            ?? Marked(page, "dateCreated", dayFirst)
            ?? TimeElement(page, dayFirst)
            ?? OfAddress(draft.Url)
            ?? Visible(page, draft.Headline, dayFirst);
        draft.Published = LocalDay(draft.Published, draft.Url);
        // A page is not changed before it appears.
        if (draft.Modified is { } modified && draft.Published is { } published && string.CompareOrdinal(modified[..10], published[..10]) < 0)
            draft.Modified = null;
    }

    private static SearchValues<string> Words(string kind) =>
        SearchValues.Create([.. Resource.Rows("datewords.tsv").Where(row => row[0] == kind).Select(row => row[1])], StringComparison.OrdinalIgnoreCase);

    /// <summary>A time in Greenwich one day off the day that the address names is that day where the outlet is.</summary>
    private static string? LocalDay(string? published, string? url)
    {
        if (published is null || !published.EndsWith('Z') || OfAddress(url) is not { } named)
            return published;
        return Model.Edtf.Day(published) is { } greenwich && Model.Edtf.Day(named) is { } local && Math.Abs(Period.DaysBetween(greenwich, local)) == 1 ? named : published;
    }

    private static string? FirstOf(IEnumerable<string> texts, bool dayFirst)
    {
        foreach (var text in texts)
        {
            if (Iso(text, dayFirst) is { } date)
                return date;
        }
        return null;
    }

    private static string? Iso(string? text, bool dayFirst)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DateText.First(text, dayFirst) is not { } found)
            return DateText.Epoch(text);
        return found.Date >= Earliest ? found.Iso : null;
    }

    private static string? Marked(PageText page, string property, bool dayFirst)
    {
        string? elsewhere = null;
        foreach (var (element, node, _) in page.Facts)
        {
            if (element.GetAttribute("itemprop") is not { } names || !names.Contains(property, StringComparison.OrdinalIgnoreCase))
                continue;
            if (Iso(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? NodeText.Short(element), dayFirst) is not { } date)
                continue;
            if ((Around(page, node) & (Hints.Related | Hints.Comments | Hints.Aside | Hints.Footer)) == 0)
                return date;
            elsewhere ??= date;
        }
        return elsewhere;
    }

    /// <summary>The first time element of the article, those of other stories and of readers' comments left out.</summary>
    private static string? TimeElement(PageText page, bool dayFirst)
    {
        string? any = null;
        foreach (var (element, node, _) in page.Facts)
        {
            if (element.LocalName != "time")
                continue;
            var date = Iso(element.GetAttribute("datetime"), dayFirst) ?? Iso(NodeText.Short(element), dayFirst);
            if (date is null)
                continue;
            var hints = Around(page, node);
            if ((hints & (Hints.Related | Hints.Comments | Hints.Aside | Hints.Footer | Hints.Navigation)) != 0)
                continue;
            if (element.HasAttribute("pubdate") || (element.ClassName ?? "").Contains("publish", StringComparison.OrdinalIgnoreCase))
                return date;
            any ??= date;
        }
        return any;
    }

    private static Hints Around(PageText page, int node)
    {
        var hints = Hints.None;
        for (; node >= 0; node = page.Nodes[node].Parent)
            hints |= page.Nodes[node].Hints | (page.Nodes[node].IsTeaser ? Hints.Related : Hints.None);
        return hints;
    }


    /// <summary>The date in an address ("/2021/03/02/", "/2021-03-02-", "20210302").</summary>
    public static string? OfAddress(string? url)
    {
        if (url is null)
            return null;
        for (var i = 0; i + 8 <= url.Length; i++)
        {
            if (url[i] is not ('1' or '2') || (i > 0 && (char.IsAsciiDigit(url[i - 1]) || char.IsLetter(url[i - 1]))))
                continue;
            if (DateText.First(url.AsSpan(i, Math.Min(12, url.Length - i))) is { Start: 0 } found && found.Date is { } day && day >= Earliest && found.Time is null)
                return found.Iso;
        }
        return null;
    }

    /// <summary>The date in a short line near the headline, before or behind it, or in one that says that it is one.</summary>
    private static string? Visible(PageText page, string? headline, bool dayFirst)
    {
        var at = 0;
        for (var i = 0; i < page.BlockCount && headline is not null; i++)
        {
            if (page.Of(i).Equals(headline, StringComparison.OrdinalIgnoreCase))
            {
                at = i;
                break;
            }
        }
        string? best = null;
        var bestDistance = double.MaxValue;
        for (var i = 0; i < page.BlockCount; i++)
        {
            ref var block = ref page.Blocks[i];
            if (block.Length is < 6 or > 160 || DateText.First(page.Of(i), dayFirst) is not { } found || found.Date is not { } day || day < Earliest)
                continue;
            // Behind the headline is nearer than before it; lines that are a date and little else are nearer still.
            double distance = i >= at ? i - at : (at - i) * 3;
            if ((block.Hints & (Hints.Related | Hints.Comments | Hints.Aside | Hints.Footer)) != 0)
                distance += 200;
            if ((found.End - found.Start) * 2 < block.Length && (block.Hints & Hints.Meta) == 0)
                distance += 30;
            var before = page.Of(i)[..found.Start];
            if (before.ContainsAny(Changed))
                distance += 40;
            else if (before.ContainsAny(Appeared))
                distance -= 20;
            if (distance < bestDistance)
                (best, bestDistance) = (found.Iso, distance);
        }
        return best;
    }
}
