using System.Globalization;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Sets side by side what outlets tell differently. A coarser date or place does not differ from a finer one within it.</summary>
internal static class Disagreements
{
    private const double FarApart = 3;

    /// <param name="newest">The reports of the newest state: an older date of a plan is its history, not a disagreement.</param>
    public static List<Disagreement> Among(IReadOnlyList<Report> newest, IReadOnlyList<Report> all)
    {
        var found = new List<Disagreement>();
        var held = newest[0].Engagement.Status is EngagementStatus.Held or EngagementStatus.Ongoing;
        if (held)
        {
            Add(found, "when", newest.Select(r => (r.Engagement.When, r)),
                (a, b) => DateRange.Of(a) is not { } one || DateRange.Of(b) is not { } other || one.Gap(other) > 0);
        }
        Add(found, "where", newest.Select(r => (PlaceText(r.Engagement.Where), r)), DifferentPlaces);
        foreach (var country in all.SelectMany(r => r.Engagement.Participants).Select(p => p.Country).OfType<string>().Distinct().Order(StringComparer.Ordinal))
            Add(found, "who", all.Select(r => (NamesOf(r, country), r)), DifferentPersons);
        Amounts(found, all);
        return found;
    }

    /// <summary>
    /// What some report and others deny. Whoever denies is quoted by outlets, often by the one that reported it: one outlet may stand on both sides.
    /// </summary>
    public static IEnumerable<Disagreement> OnStatus(IReadOnlyList<Report> all)
    {
        if (!all.Any(r => r.IsDenial) || all.All(r => r.IsDenial))
            yield break;
        // A plan's earlier states are its history: what is denied is the newest.
        var reported = all.Last(r => !r.IsDenial).Engagement.Status;
        yield return new Disagreement("status",
        [
            new Variant(DealingColumns.Word(reported), Tellers(all.Where(r => Merge.Same(r.Engagement.Status, reported)))),
            new Variant(DealingColumns.Word(EngagementStatus.Denied), Tellers(all.Where(r => r.IsDenial))),
        ]);
    }

    /// <summary>
    /// Amounts of what is named alike; then the one sum of money that each story tells with the dealing, whatever it calls it ("a cable worth
    /// $2.3 billion", "a $2.6 billion deal"): sums far apart are of different things.
    /// </summary>
    private static void Amounts(List<Disagreement> found, IReadOnlyList<Report> all)
    {
        foreach (var counted in all.SelectMany(r => r.Figures.Where(f => f.Of is not null).Select(f => (Figure: f, Report: r))).GroupBy(f => AmountKey(f.Figure), StringComparer.Ordinal))
            Add(found, counted.Key, counted.Select(f => ((string?)AmountText(f.Figure), f.Report)), Differ(counted.Select(f => f.Figure), double.MaxValue));
        var named = found.SelectMany(d => d.Variants).Select(v => v.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var unit in all.SelectMany(OnlySums).GroupBy(s => s.Figure.Unit, StringComparer.Ordinal))
        {
            var sums = unit.Where(s => !named.Contains(AmountText(s.Figure))).ToList();
            Add(found, $"amount: {unit.Key}", sums.Select(s => ((string?)AmountText(s.Figure), s.Report)), Differ(sums.Select(s => s.Figure), FarApart));
        }
    }

    /// <summary>The sums of money within what tells of the dealing, of each currency that has one alone.</summary>
    private static IEnumerable<(Figure Figure, Report Report)> OnlySums(Report report) => report.Figures
        .Where(f => f.Unit.Length == 3 && f.Unit.All(char.IsAsciiLetterUpper) && report.Engagement.Evidence.Any(e => e.Contains(f.Span)))
        .GroupBy(f => f.Unit, StringComparer.Ordinal)
        .Where(g => g.Select(f => f.Amount).Distinct().Count() == 1)
        .Select(g => (g.First(), report));

    /// <summary>"Over 62 billion" and "62 billion" are no disagreement.</summary>
    private static Func<string, string, bool> Differ(IEnumerable<Figure> figures, double most)
    {
        var amounts = new Dictionary<string, (decimal Amount, string Unit)>(StringComparer.Ordinal);
        foreach (var figure in figures)
            amounts.TryAdd(AmountText(figure), (figure.Amount, figure.Unit));
        return (a, b) => amounts[a] != amounts[b] && Ratio((double)amounts[a].Amount, (double)amounts[b].Amount) < most;
    }

    private static double Ratio(double one, double other) => Math.Min(one, other) <= 0 ? 0 : Math.Max(one, other) / Math.Min(one, other);

    private static void Add(List<Disagreement> found, string field, IEnumerable<(string? Value, Report Report)> told, Func<string, string, bool> differ)
    {
        var variants = told.Where(t => t.Value is not null).GroupBy(t => t.Value!, t => t.Report, StringComparer.Ordinal)
            .Select(g => new Variant(g.Key, Tellers(g))).ToList();
        var apart = variants.Where(v => variants.Any(o => differ(v.Value, o.Value) && IsOthers(v, o)))
            .OrderByDescending(v => v.Outlets.Count).ThenBy(v => v.Value, StringComparer.Ordinal).ToValueList();
        if (apart.Count > 1)
            found.Add(new Disagreement(field, apart));
    }

    /// <summary>
    /// Who tells it, all prints of one text as one: the first print where it tells the same, else the print that differs from it. So five
    /// copies count once, and a copy in which somebody changed the date still stands against its source.
    /// </summary>
    private static ValueList<string> Tellers(IEnumerable<Report> reports) =>
        reports.GroupBy(r => r.Voice, StringComparer.Ordinal).Select(prints => (prints.FirstOrDefault(r => r.Origin is null) ?? prints.First()).Teller).Distinct().ToValueList();

    /// <summary>What one outlet tells two ways is no disagreement between outlets.</summary>
    private static bool IsOthers(Variant one, Variant other) => one.Outlets.Any(o => !other.Outlets.Contains(o));

    private static string? PlaceText(Place? place) =>
        place is null || (place.Name is null && place.Country is null) ? null : $"{place.Name}, {place.Country}";

    private static bool DifferentPlaces(string one, string other)
    {
        var (city, country) = Parts(one);
        var (otherCity, otherCountry) = Parts(other);
        if (country.Length > 0 && otherCountry.Length > 0 && country != otherCountry)
            return true;
        return city.Length > 0 && otherCity.Length > 0 && Letters.Fold(city) != Letters.Fold(otherCity);

        static (string City, string Country) Parts(string text)
        {
            var comma = text.LastIndexOf(", ", StringComparison.Ordinal);
            return (text[..comma], text[(comma + 2)..]);
        }
    }

    private static string? NamesOf(Report report, string country)
    {
        var names = report.Engagement.Participants.Where(p => p.Country == country && p.Name is not null).Select(p => p.Name!).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static bool DifferentPersons(string one, string other)
    {
        var (names, others) = (one.Split(", ").Select(NameForm.Of), other.Split(", ").Select(NameForm.Of).ToList());
        return !names.Any(n => others.Any(n.MayBe));
    }

    private static string AmountKey(Figure figure) => $"amount: {figure.Of}{(figure.By is null ? "" : $" ({figure.By})")}";

    public static string AmountText(Figure figure) =>
        $"{(figure.Qualifier is null ? "" : figure.Qualifier + " ")}{figure.Amount.ToString("0.##", CultureInfo.InvariantCulture)} {figure.Unit}";
}
