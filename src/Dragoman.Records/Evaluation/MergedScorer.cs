using Dragoman.Model;

namespace Dragoman.Records.Evaluation;

/// <summary>
/// Compares dealings with the corpus's. Which reports are one dealing is scored by B-cubed: a report that was not found stands alone;
/// a found one that the corpus does not have counts where it stands with others.
/// </summary>
public static class MergedScorer
{
    /// <param name="records">The records of the corpus's stories, by the stories' ids.</param>
    /// <param name="store">The store that they were kept in.</param>
    public static MergedScore Score(MergedCorpus corpus, IReadOnlyDictionary<string, Record> records, IStore store)
    {
        var items = new List<Item>();
        var found = 0;
        foreach (var story in corpus.Stories)
        {
            if (!records.TryGetValue(story.Id, out var record))
                continue;
            var dealings = store.DealingsOf(record.Story.Id);
            var taken = new HashSet<string>(StringComparer.Ordinal);
            foreach (var report in story.Gold)
            {
                var match = Match(report.Engagement, record, taken);
                found += match is null ? 0 : 1;
                items.Add(new Item(story, report.Dealing, match is null ? $"missed {items.Count}" : dealings[match.Id].Id, match is not null));
            }
            foreach (var engagement in record.Engagements.Where(e => !taken.Contains(e.Id)))
                items.Add(new Item(story, $"extra {items.Count}", dealings[engagement.Id].Id, false));
        }
        var extra = items.Where(i => i.Gold.StartsWith("extra ", StringComparison.Ordinal) && items.Count(o => o.System == i.System) == 1).ToHashSet();
        items.RemoveAll(extra.Contains);
        var errors = new List<string>();
        var (precision, recall) = BCubed(items, errors);
        var gold = corpus.Stories.Sum(s => s.Gold.Count);
        return new MergedScore(gold == 0 ? 0 : (double)found / gold, precision, recall, Lives(corpus, items, store, errors), errors);
    }

    private static Engagement? Match(Engagement gold, Record record, HashSet<string> taken)
    {
        Engagement? best = null;
        var likeness = 0.0;
        foreach (var engagement in record.Engagements)
        {
            if (taken.Contains(engagement.Id) || engagement.Kind != gold.Kind)
                continue;
            var (parties, others) = (Traits.PartiesOf(gold).ToHashSet(), Traits.PartiesOf(engagement).ToHashSet());
            var shared = parties.Count(others.Contains);
            var score = shared == 0 ? 0 : ((double)shared / (parties.Count + others.Count - shared))
                + (engagement.When == gold.When ? 1 : 0) + (Merge.Same(engagement.Status, gold.Status) ? 0.5 : 0);
            if (score > likeness)
                (best, likeness) = (engagement, score);
        }
        if (best is not null)
            taken.Add(best.Id);
        return best;
    }

    private static (double Precision, double Recall) BCubed(List<Item> items, List<string> errors)
    {
        var (precision, recall, judged) = (0.0, 0.0, 0);
        foreach (var item in items)
        {
            var system = items.Where(i => i.System == item.System).ToList();
            var gold = items.Where(i => i.Gold == item.Gold).ToList();
            var right = system.Count(i => i.Gold == item.Gold);
            precision += (double)right / system.Count;
            recall += (double)right / gold.Count;
            judged++;
            if (!item.IsFound && !item.Gold.StartsWith("extra ", StringComparison.Ordinal))
                errors.Add($"{item.Story.Id} ({item.Story.Outlet}): its report of {item.Gold} was not found");
            else if (right < system.Count)
                errors.Add($"{item.Story.Id} ({item.Story.Outlet}): {item.Gold} stands with {string.Join(", ", system.Where(i => i.Gold != item.Gold).Select(i => i.Gold).Distinct())}");
            else if (right < gold.Count(i => i.IsFound) && item.IsFound)
                errors.Add($"{item.Story.Id} ({item.Story.Outlet}): {item.Gold} stands apart from others of it");
        }
        return judged == 0 ? (0, 0) : (precision / judged, recall / judged);
    }

    /// <summary>A dealing's life is that of the dealing that most of its reports stand with; going on and then over, on the same days, is one step of it.</summary>
    private static double Lives(MergedCorpus corpus, List<Item> items, IStore store, List<string> errors)
    {
        var right = 0;
        foreach (var (key, life) in corpus.Lives)
        {
            var mine = items.Where(i => i.Gold == key && i.IsFound).GroupBy(i => i.System).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
            var told = mine is null ? "" : string.Join("; ", Steps(store.Dealing(mine)!.Life));
            if (told == life)
                right++;
            else
                errors.Add($"{key}: its life is '{told}', not '{life}'");
        }
        return corpus.Lives.Count == 0 ? 0 : (double)right / corpus.Lives.Count;
    }

    private static IEnumerable<string> Steps(ValueList<LifeStep> life)
    {
        var last = "";
        foreach (var step in life.Select(Step))
        {
            if (step != last)
                yield return step;
            last = step;
        }
    }

    private static string Step(LifeStep step) =>
        $"{(step.Status == EngagementStatus.Ongoing ? EngagementStatus.Held : step.Status).ToString().ToLowerInvariant()} {step.When ?? "-"}";

    private sealed record Item(MergedStory Story, string Gold, string System, bool IsFound);
}
