using System.Text.Json;
using Dragoman.Model;

namespace Dragoman.Pipeline.Evaluation;

/// <summary>
/// Engagements found and missed. Gold and found are paired by kind, parties, day, country and status; near kinds (a meeting and a
/// gathering) count half.
/// </summary>
internal sealed class EngagementScorer : IScorer
{
    private const double LeastFit = 0.3;
    private const double Whole = 0.999;

    private static readonly HashSet<string> Particles = ["the", "of", "and", "al", "bin", "de", "el", "van", "von"];

    private readonly SortedDictionary<string, (int Gold, int Found, int Right)> kinds = new(StringComparer.Ordinal);
    private int stories, published, gold, found, core, coreRight, right, kind, status, when, country, places, place, sided, side, of, whole;
    private double soft, people;

    public string Title => "engagements";

    public bool Applies(GoldStory gold) => gold.Engagements is not null;

    public void Add(GoldStory story, Record? record, ErrorList errors)
    {
        var golds = story.Engagements!;
        var founds = record?.Engagements ?? [];
        stories++;
        published += Head(record?.Story.Published) == story.Published ? 1 : 0;
        gold += golds.Count;
        found += founds.Count;
        foreach (var item in golds)
        {
            core += item.Core ? 1 : 0;
            Kind(item.Kind, 1, 0, 0);
        }
        foreach (var item in founds)
            Kind(Name(item.Kind), 0, 1, 0);
        var pairs = Assignment.Of(golds.Count, founds.Count, (i, j) => Fit(golds[i], founds[j]));
        pairs.RemoveAll(pair => Fit(golds[pair.Row], founds[pair.Column]) < LeastFit);
        foreach (var (row, column) in pairs)
            Pair(golds[row], founds[column]);
        Tell(story.Id, golds, founds, pairs, errors);
    }

    private static void Tell(
        string id, IReadOnlyList<GoldEngagement> golds, ValueList<Engagement> founds, List<(int Row, int Column)> pairs, ErrorList errors)
    {
        for (var row = 0; row < golds.Count && errors.IsOpen; row++)
        {
            if (!pairs.Exists(pair => pair.Row == row))
                errors.Add($"missed in {id}: {golds[row].Kind} {golds[row].Status} {golds[row].When} {golds[row].Place} ({golds[row].Country}) {string.Join(", ", golds[row].Participants.Select(p => $"{p.Name} ({p.Country})"))}");
        }
        for (var column = 0; column < founds.Count && errors.IsOpen; column++)
        {
            if (!pairs.Exists(pair => pair.Column == column))
                errors.Add($"extra in {id}: {Name(founds[column].Kind)} {Name(founds[column].Status)} {founds[column].When} {founds[column].Where?.Name} ({founds[column].Where?.Country}) {string.Join(", ", founds[column].Participants.Select(p => $"{p.Name} ({p.Country})"))}");
        }
    }

    private void Pair(GoldEngagement one, Engagement other)
    {
        soft += Fit(one, other);
        right++;
        coreRight += one.Core ? 1 : 0;
        var sameKind = one.Kind == Name(other.Kind);
        Kind(one.Kind, 0, 0, sameKind ? 1 : 0);
        kind += sameKind ? 1 : 0;
        status += one.Status == Name(other.Status) ? 1 : 0;
        when += FirstDay(one.When) == FirstDay(other.When) ? 1 : 0;
        country += one.Country == other.Where?.Country ? 1 : 0;
        if (one.Place is not null)
        {
            places++;
            place += Tokens.Words(one.Place).Intersect(Tokens.Words(other.Where?.Name)).Any() ? 1 : 0;
        }
        var (score, who) = Parties(one.Participants, other.Participants);
        people += score;
        foreach (var (row, column) in who)
        {
            sided++;
            var theirs = other.Participants[column].Side is { } given ? Name(given) : null;
            side += one.Participants[row].Side == theirs ? 1 : 0;
            of += one.Participants[row].Country == other.Participants[column].Country ? 1 : 0;
        }
        whole += Fit(one, other) > Whole ? 1 : 0;
    }

    private static double Fit(GoldEngagement one, Engagement other)
    {
        var kindFit = one.Kind == Name(other.Kind) ? 1.0 : (one.Kind, other.Kind) is ("meeting", EngagementKind.Gathering) or ("gathering", EngagementKind.Meeting) ? 0.5 : 0.0;
        if (kindFit == 0)
            return 0;
        var (who, _) = Parties(one.Participants, other.Participants);
        var where = one.Country == other.Where?.Country;
        if (who == 0 && !(one.Kind == "gathering" && where))
            return 0;
        var day = FirstDay(one.When) == FirstDay(other.When);
        return kindFit * ((0.4 * who) + (day ? 0.2 : 0) + (where ? 0.2 : 0) + (one.Status == Name(other.Status) ? 0.2 : 0));
    }

    private static (double F1, List<(int Row, int Column)> Pairs) Parties(IReadOnlyList<GoldParty> gold, ValueList<Participant> found)
    {
        if (gold.Count == 0 && found.Count == 0)
            return (1, []);
        var pairs = Assignment.Of(gold.Count, found.Count, (i, j) => Same(gold[i], found[j]) ? 1.0 : 0.0);
        return (FigureTable.F1(pairs.Count, found.Count, gold.Count), pairs);
    }

    private static bool Same(GoldParty gold, Participant found)
    {
        if (gold.Name is not { Length: > 0 } name)
            return string.IsNullOrEmpty(found.Name) && gold.Country == found.Country;
        var ours = Tokens.Words(name).Where(word => !Particles.Contains(word)).ToList();
        var theirs = Tokens.Words(found.Name).Where(word => !Particles.Contains(word)).ToList();
        if (ours.Count == 0 || theirs.Count == 0)
            return false;
        return theirs.Contains(ours[^1]) || ours.Contains(theirs[^1]) || ours.Intersect(theirs).Count() * 2 >= Math.Max(ours.Count, theirs.Count);
    }

    private static string Head(string? date) => date is null ? "" : date.Length > 10 ? date[..10] : date;

    private static string FirstDay(string? date) => Head((date ?? "").Split('/')[0]);

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private void Kind(string name, int golds, int founds, int rights)
    {
        var before = kinds.GetValueOrDefault(name);
        kinds[name] = (before.Gold + golds, before.Found + founds, before.Right + rights);
    }

    public FigureTable Figures()
    {
        var table = new FigureTable();
        table.Count("stories", stories);
        table.Add("publication date", FigureTable.Ratio(published, stories));
        table.Counts("engagements gold/found", gold, found);
        table.Add("found precision", FigureTable.Ratio(right, found));
        table.Add("found recall", FigureTable.Ratio(right, gold));
        table.Add("found F1", FigureTable.F1(right, found, gold));
        table.Add("core recall", FigureTable.Ratio(coreRight, core));
        table.Add("record F1", FigureTable.F1(soft, found, gold));
        table.Add("whole F1", FigureTable.F1(whole, found, gold));
        table.Add("  of found: kind", FigureTable.Ratio(kind, right));
        table.Add("  of found: status", FigureTable.Ratio(status, right));
        table.Add("  of found: when", FigureTable.Ratio(when, right));
        table.Add("  of found: country", FigureTable.Ratio(country, right));
        table.Add("  of found: place", FigureTable.Ratio(place, places));
        table.Add("  of found: participants F1", FigureTable.Ratio(people, right));
        table.Add("  of matched: side", FigureTable.Ratio(side, sided));
        table.Add("  of matched: country", FigureTable.Ratio(of, sided));
        foreach (var (name, tally) in kinds)
            table.Add($"  {name} F1", FigureTable.F1(tally.Right, tally.Found, tally.Gold));
        return table;
    }
}
