using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Makes one dealing of the reports that tell of it. The same reports give the same dealing, whatever order they came in.</summary>
internal static class Merge
{
    private const int MostSubjects = 12;

    public static Dealing Of(string id, IEnumerable<Report> unordered)
    {
        Report[] reports = [.. unordered.OrderBy(r => r.Published ?? "", StringComparer.Ordinal).ThenBy(r => r.Engagement.Status.Phase())
            .ThenBy(r => r.Version is not null).ThenBy(r => r.Version, StringComparer.Ordinal)
            .ThenBy(r => r.Story, StringComparer.Ordinal).ThenBy(r => r.Engagement.Id, StringComparer.Ordinal)];
        // A denial is no voice for what it denies: it stands as a disagreement beside those who report it, and alone only where nobody does.
        Report[] all = reports;
        if (reports.Any(r => !r.IsDenial))
            reports = [.. reports.Where(r => !r.IsDenial)];
        var life = DealingLife.Of(reports);
        var status = life[^1].Status;
        Report[] newest = [.. reports.Where(r => Same(r.Engagement.Status, status))];
        var kind = Most(reports.Select(r => (r.Engagement.Kind, r.Voice)));
        var parties = PartyMerge.Of(reports);
        var when = DateOf(newest, life);
        if (Same(status, EngagementStatus.Held))
            life[^1] = life[^1] with { When = when };
        return new Dealing
        {
            Id = id,
            Kind = kind,
            Status = (DealingStatus)status,
            Parties = parties,
            When = when,
            Where = PlaceVote.Of(newest) ?? PlaceVote.Of(reports),
            Format = MostText(reports.Select(r => (r.Engagement.Format, r.Voice))),
            Subjects = Subjects(reports),
            Purpose = reports.Select(r => r.Engagement.Purpose).LastOrDefault(p => p is { Length: > 0 }),
            Confidence = Confidence(reports),
            Life = life.ToValueList(),
            Stories = all.Where(r => r.Story.Length > 0).Select(r => r.Story).Distinct().Count(),
            Copies = all.Where(r => r.Story.Length > 0 && r.CopyOf is not null).Select(r => r.Story).Distinct().Count(),
            Outlets = all.Where(r => r.Story.Length > 0).Select(r => r.Teller).Distinct(StringComparer.Ordinal).Count(),
            Origins = all.Where(r => r.Story.Length > 0).Select(r => r.Voice).Distinct(StringComparer.Ordinal).Count(),
            Disagreements = [.. Disagreements.OnStatus(all), .. Disagreements.Among(newest, reports)],
            Reports = all.ToValueList(),
        };
    }

    /// <summary>The value that most voices give; among equals the one given last.</summary>
    internal static T Most<T>(IEnumerable<(T Value, string Voice)> votes)
        where T : notnull
    {
        var counts = new Dictionary<T, HashSet<string>>();
        var order = new List<T>();
        foreach (var (value, voice) in votes)
        {
            if (!counts.TryGetValue(value, out var voices))
            {
                counts.Add(value, voices = new HashSet<string>(StringComparer.Ordinal));
                order.Add(value);
            }
            voices.Add(voice);
        }
        var best = order[0];
        foreach (var value in order)
        {
            if (counts[value].Count >= counts[best].Count)
                best = value;
        }
        return best;
    }

    internal static bool Same(EngagementStatus one, EngagementStatus other) => one == other
        || (one is EngagementStatus.Held or EngagementStatus.Ongoing && other is EngagementStatus.Held or EngagementStatus.Ongoing);

    private static string? MostText(IEnumerable<(string? Value, string Voice)> votes)
    {
        var given = votes.Where(v => v.Value is { Length: > 0 }).Select(v => (v.Value!, v.Voice)).ToList();
        return given.Count == 0 ? null : Most(given);
    }

    /// <summary>
    /// The date of the newest state: of what was held the one that most outlets give, each exact date counting for the months and
    /// weeks that hold it; of a plan the one told last.
    /// </summary>
    private static string? DateOf(Report[] newest, List<LifeStep> life)
    {
        var last = life[^1];
        if (last.Status is not (EngagementStatus.Held or EngagementStatus.Ongoing))
            return last.When;
        var dates = newest.Where(r => r.Engagement.When is { Length: > 0 }).ToList();
        if (dates.Count == 0)
            return last.When;
        string? best = null;
        var (bestVoices, bestDays) = (-1, 0);
        foreach (var report in dates)
        {
            var when = report.Engagement.When!;
            if (DateRange.Of(when) is not { } range)
                continue;
            var voices = dates.Where(r => DateRange.Of(r.Engagement.When) is { } other && other.Contains(range)).Select(r => r.Voice).Distinct().Count();
            if (voices > bestVoices || (voices == bestVoices && range.Days <= bestDays))
                (best, bestVoices, bestDays) = (when, voices, range.Days);
        }
        return best ?? dates[^1].Engagement.When;
    }

    private static ValueList<string> Subjects(Report[] reports)
    {
        var counted = new Dictionary<string, (string Subject, int Count, int Order)>(StringComparer.Ordinal);
        foreach (var subject in reports.SelectMany(r => r.Engagement.Subjects))
        {
            var key = Letters.Fold(subject);
            counted[key] = counted.TryGetValue(key, out var seen) ? seen with { Count = seen.Count + 1 } : (subject, 1, counted.Count);
        }
        return counted.Values.OrderByDescending(s => s.Count).ThenBy(s => s.Order).Take(MostSubjects).Select(s => s.Subject).ToValueList();
    }

    /// <summary>That all voices err is as likely as the product of their errors.</summary>
    private static double Confidence(Report[] reports)
    {
        var doubt = 1.0;
        foreach (var voice in reports.GroupBy(r => r.Voice))
            doubt *= 1 - voice.Max(r => Math.Clamp(r.Engagement.Confidence, 0, 1));
        return Math.Round(Math.Min(1 - doubt, 0.999), 3);
    }
}
