using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Briefs;
using Dragoman.Web.Components.Parts;
using NodaTime;

namespace Dragoman.Web.Checking;

/// <summary>Holds the engagements that a draft tells, their dates and places against the record's.</summary>
internal sealed class MeetingCheck(IStore store)
{
    /// <summary>So many days off a date is still taken for another date of the same engagement.</summary>
    private const int DaysOff = 21, MostLooked = 200;

    private readonly BriefSources sources = new(store);

    public IEnumerable<CheckFinding> Of(Record draft) => draft.Engagements.SelectMany(told => Of(told, draft));

    private IEnumerable<CheckFinding> Of(Engagement told, Record draft)
    {
        var at = told.Evidence is [var evidence, ..] ? evidence : default;
        if (at.Length == 0)
            yield break;
        if (Nearest(told) is not var (dealing, days))
        {
            yield return Find("meeting", draft, at, CheckVerdict.Unknown, "The record knows no such engagement of these parties around that time.", []);
            yield break;
        }
        var proof = sources.Of(dealing);
        var off = told.Status is EngagementStatus.Held or EngagementStatus.Ongoing && dealing.Status is DealingStatus.Cancelled or DealingStatus.Postponed or DealingStatus.Lapsed;
        yield return Find("meeting", draft, at, off ? CheckVerdict.Contradicted : CheckVerdict.Supported, $"{Words.Line(dealing)} ({Words.Of(dealing.Status)}).", proof);
        if (told.When is not null && dealing.When is not null)
        {
            var disputed = dealing.Disagreements.Any(point => point.Field == "when");
            yield return Find("date", draft, Because(told, "when", at), days == 0 ? CheckVerdict.Supported : CheckVerdict.Contradicted,
                $"The record has {Words.Date(dealing.When)}{(days == 0 ? "" : $", not {Words.Date(told.When)}")}{(disputed ? "; outlets disagree on it" : "")}.", proof);
        }
        if (told.Where is { } where && dealing.Where is { } there && (Differs(where.Name, there.Name) || Differs(where.Country, there.Country) || where.Name is not null == there.Name is not null))
        {
            var differs = Differs(where.Name, there.Name) || Differs(where.Country, there.Country);
            yield return Find("place", draft, Because(told, "where", at), differs ? CheckVerdict.Contradicted : CheckVerdict.Supported, $"The record has {Words.Place(there)}.", proof);
        }
    }

    /// <summary>The engagement of the same parties that lies nearest, by how many days; that of the same persons and kind first.</summary>
    private (Dealing Dealing, int Days)? Nearest(Engagement told)
    {
        var codes = told.Participants.Select(party => party.Country).OfType<string>().Distinct().Take(4).ToValueList();
        if (codes.Count == 0)
            return null;
        var range = Edtf.TryRange(told.When, out var first, out var last);
        var query = new FindQuery { Parties = codes, Limit = MostLooked };
        if (range)
            query = query with { From = Edtf.Format(first.PlusDays(-DaysOff)), To = Edtf.Format(last.PlusDays(DaysOff)) };
        var names = told.Participants.Select(party => party.Name).OfType<string>().ToList();
        var best = store.Find(query).Select(dealing => (Dealing: dealing, Days: range ? Apart(dealing.When, first, last) : 0, Shared: Shared(dealing, names), Same: dealing.Kind == told.Kind))
            .Where(one => one.Shared > 0 || (names.Count == 0 && one.Same))
            .OrderByDescending(one => one.Same).ThenByDescending(one => one.Shared).ThenBy(one => one.Days).ToList();
        if (best.Count == 0)
            return null;
        // A later visit is another one; what shares all its persons but the day is the same.
        return best[0].Same || best[0].Days == 0 ? (best[0].Dealing, best[0].Days) : null;
    }

    private static int Shared(Dealing dealing, List<string> names) => names.Count(name => dealing.Parties.Any(party => party.Name is { } known
        && (known.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(known, StringComparison.OrdinalIgnoreCase) || Last(known) == Last(name))));

    private static string Last(string name) => name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant();

    private static int Apart(string? when, LocalDate first, LocalDate last)
    {
        if (!Edtf.TryRange(when, out var begin, out var end))
            return 0;
        return begin > last ? Period.DaysBetween(last, begin) : first > end ? Period.DaysBetween(end, first) : 0;
    }

    private static bool Differs(string? one, string? other) => one is not null && other is not null && !string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static Span Because(Engagement told, string field, Span otherwise) => told.Because.TryGetValue(field, out var spans) && spans is [var span, ..] ? span : otherwise;

    private static CheckFinding Find(string kind, Record draft, Span at, CheckVerdict verdict, string why, IReadOnlyList<BriefSource> sources) =>
        new(kind, at.Of(draft.Story.Text).ToString(), at.Start, at.End, verdict, why, sources);
}
