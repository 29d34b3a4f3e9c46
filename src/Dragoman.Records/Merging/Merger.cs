using System.Security.Cryptography;
using System.Text;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Enters a story's engagements among the dealings: each joins the dealing that it is most like, or begins one.</summary>
internal sealed class Merger(DealingTable dealings)
{
    /// <param name="persons">The persons of the record by the ids of its actors.</param>
    /// <param name="first">The first print of the story's text, where it is none itself.</param>
    public void Enter(Session session, long story, Record record, IReadOnlyDictionary<string, string> persons, FirstPrint? first, string at, string why)
    {
        var old = ReportTable.OfStory(session, story);
        var touched = new SortedDictionary<long, List<Report>>();
        foreach (var dealing in old.Select(o => o.Dealing).Distinct())
            touched[dealing] = [.. dealings.Load(session, dealing).Dealing.Reports.Where(r => r.Story != record.Story.Id)];
        var placed = new List<(long Dealing, Report Report)>();
        var taken = new HashSet<long>();
        foreach (var report in Reports.Of(record, persons, first))
        {
            var (no, chosen, resembles) = Place(session, report, old, taken);
            if (no == 0)
                no = Begin(session, chosen, resembles, at, why);
            else if (!touched.ContainsKey(no))
                touched[no] = [.. dealings.Load(session, no).Dealing.Reports.Where(r => r.Story != record.Story.Id)];
            taken.Add(no);
            placed.Add((no, chosen));
            if (touched.TryGetValue(no, out var reports))
                reports.Add(chosen);
        }
        if (old.Count > 0)
            ReportTable.RemoveStory(session, story);
        foreach (var (dealing, report) in placed)
            ReportTable.Add(session, story, dealing, report);
        foreach (var (no, reports) in touched)
            Renew(session, no, reports, at, why);
    }

    /// <summary>The dealing a report tells of, and why; 0 where it tells of none that is known.</summary>
    private (long No, Report Report, ValueList<string> Resembles) Place(Session session, Report report, List<(long Dealing, Report Report)> old, HashSet<long> taken)
    {
        var traits = Traits.Of(report);
        // What a story told before stays with its dealing: people may have put it there.
        foreach (var (dealing, before) in old)
        {
            if (taken.Contains(dealing) || before.Engagement.Kind != report.Engagement.Kind)
                continue;
            if (before.Engagement == report.Engagement || Matcher.Compare(traits, Traits.Of(before)).Score >= Likeness.Same)
                return (dealing, report with { Score = before.Score, Reasons = before.Reasons }, []);
        }
        Known? best = null;
        Likeness? bestLikeness = null;
        var resembles = new List<string>();
        foreach (var candidate in dealings.Candidates(session, traits))
        {
            // A story that tells of two dealings says that they are two.
            if (taken.Contains(candidate.No) || candidate.Dealing.Reports.Any(r => r.Story == report.Story))
                continue;
            if (!Matcher.Comparable(traits.Kind, candidate.Traits.Kind) || IsAnotherEntry(report, candidate.Dealing))
                continue;
            var likeness = Matcher.Compare(traits, candidate.Traits);
            if (IsSameEntry(report, candidate.Dealing))
                likeness.Add("the same entry of its calendar", 1.7);
            if (likeness.Score is >= Likeness.Perhaps and < Likeness.Same)
                resembles.Add(candidate.Dealing.Id);
            if (likeness.Score >= Likeness.Same && likeness.Score > (bestLikeness?.Score ?? 0))
                (best, bestLikeness) = (candidate, likeness);
        }
        return best is null
            ? (0, report, resembles.ToValueList())
            : (best.No, report with { Score = bestLikeness!.Score, Reasons = bestLikeness.Reasons.ToValueList() }, []);
    }

    /// <summary>
    /// Whether a calendar says that they are two: what repeats is each day's own, and so is what is seen of an entry; of two entries that one calendar
    /// changed last on one day neither moved to the other's.
    /// </summary>
    private static bool IsAnotherEntry(Report report, Dealing dealing) =>
        report.Engagement.Rule.StartsWith(CalendarRules.Entry, StringComparison.Ordinal)
        && DateRange.Of(report.Engagement.When) is { } day && DateRange.Of(dealing.When) is { } planned && day.Gap(planned) > 0
        && (CalendarRules.IsOfItsDay(report.Engagement.Rule)
            || dealing.Reports.Any(other => other.Engagement.Rule == CalendarRules.Entry && other.Outlet == report.Outlet && other.Published == report.Published));

    /// <summary>Whether a calendar plans both in the same words: an entry that moved by days has no other name.</summary>
    private static bool IsSameEntry(Report report, Dealing dealing) => report.Engagement.Rule == CalendarRules.Entry
        && dealing.Reports.Any(other => other.Engagement.Rule == CalendarRules.Entry && other.Outlet == report.Outlet && other.Headline == report.Headline);

    /// <summary>Begins a dealing with its first report; its number.</summary>
    public long Begin(Session session, Report report, ValueList<string> resembles, string at, string why)
    {
        var id = NewId(session, report.Story, report.Engagement.Id);
        return dealings.Save(session, 0, Merge.Of(id, [report]) with { Resembles = resembles }, at, why).No;
    }

    private void Renew(Session session, long no, List<Report> reports, string at, string why)
    {
        var before = dealings.Load(session, no).Dealing;
        if (reports.Count == 0 && before.Standing == Standing.Machine)
        {
            dealings.Remove(session, no, at, why);
            return;
        }
        if (reports.Count == 0)
        {
            // Somebody vouched for it: it stays, as it was told, though the story read anew does not tell of it.
            reports.AddRange(before.Reports.Select(r => r with { Story = "", Outlet = r.Teller }));
            foreach (var report in reports)
                ReportTable.Add(session, 0, no, report);
        }
        var after = Overlay.Apply(Merge.Of(before.Id, reports), before.Corrections);
        dealings.Save(session, no, after with { Standing = before.Standing, Resembles = before.Resembles }, at, why);
    }

    private static string NewId(Session session, string story, string engagement)
    {
        for (var again = 0; ; again++)
        {
            var seed = Encoding.UTF8.GetBytes(again == 0 ? $"{story}/{engagement}" : $"{story}/{engagement}/{again}");
            var id = "d" + Convert.ToHexStringLower(SHA256.HashData(seed).AsSpan(0, 6));
            // An id is never given twice, not even one that is gone.
            if (session.Number("SELECT COUNT(*) FROM version WHERE dealing = $1", id) == 0)
                return id;
        }
    }
}
