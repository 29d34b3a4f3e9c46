using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Decides whether a report tells of a dealing. The weights were set on the merging corpus of the tests; docs/merging.md lists them.</summary>
internal static class Matcher
{
    /// <summary>Kinds that outlets take for one another.</summary>
    public static bool Comparable(EngagementKind one, EngagementKind other) =>
        one == other || (IsSitting(one) && IsSitting(other));

    public static Likeness Compare(Traits report, Traits dealing)
    {
        var likeness = new Likeness();
        if (report.Kind != dealing.Kind)
            likeness.Add(IsBeside(report, dealing) ? "a meeting of two beside a gathering of many" : "told as another kind", IsBeside(report, dealing) ? -3 : -0.5);
        var format = FormatsOf(report, dealing);
        Parties(report, dealing, format, likeness);
        Persons(report, dealing, format, likeness);
        if (report.Dates.Count > 0 && dealing.Dates.Count > 0)
            DateLikeness.Dated(report, dealing, likeness);
        else
            DateLikeness.Undated(report, dealing, likeness);
        if (report.Kind is not (EngagementKind.Call or EngagementKind.Message) && Places(report, dealing, likeness) && IsAnotherDay(report, dealing))
            likeness.Add("another day and another place", -3);
        if (format != Naming.None)
            likeness.Add(format switch { Naming.Same => "same format", Naming.Broader => "format named more broadly", _ => "another format" },
                format switch { Naming.Same => 2, Naming.Broader => 1, _ => -2.5 });
        var subjects = report.Subjects.Intersect(dealing.Subjects).Count();
        if (subjects > 0)
            likeness.Add("shared subjects", Math.Min(2, subjects) * 0.3);
        return likeness;
    }

    /// <summary>Whether one is a meeting of two parties and the other a gathering of four or more: two of the guests met in a corner of it.</summary>
    private static bool IsBeside(Traits one, Traits other) => one.Kind == EngagementKind.Gathering
        ? one.Parties.Count >= MostAtOneTable && other.Parties.Count == 2
        : other.Parties.Count >= MostAtOneTable && one.Parties.Count == 2;

    /// <summary>A pair with a host is told as a meeting and as a gathering; from four parties on two of them are a pair in a corner.</summary>
    private const int MostAtOneTable = 4;

    /// <summary>
    /// Whether two dealings between few cannot be one for who takes part: a meeting of two is none with a third, and none with another counterpart.
    /// Whoever names one party alone leaves the other open.
    /// </summary>
    private static bool IsOtherTable(Traits one, Traits other)
    {
        if (one.Kind is EngagementKind.Gathering or EngagementKind.Visit || other.Kind is EngagementKind.Gathering or EngagementKind.Visit || Math.Min(one.Parties.Count, other.Parties.Count) < 2)
            return false;
        var (fewer, more) = one.Parties.Count <= other.Parties.Count ? (one.Parties, other.Parties) : (other.Parties, one.Parties);
        return !fewer.All(more.Contains) || (fewer.Count == 2 && more.Count > 2);
    }

    /// <summary>Whether both have dates and share none; the days of one stay or one summit are not apart, and what was put off has left its day.</summary>
    private static bool IsAnotherDay(Traits report, Traits dealing)
    {
        if (report.Dates.Count == 0 || dealing.Dates.Count == 0 || report.Status == EngagementStatus.Postponed || dealing.Status == EngagementStatus.Postponed)
            return false;
        var nearest = dealing.Dates.Min(d => d.Range.Gap(report.Dates[^1].Range));
        return nearest > (report.Kind is EngagementKind.Visit or EngagementKind.Gathering ? 3 : 0);
    }

    private static bool IsSitting(EngagementKind kind) => kind is EngagementKind.Meeting or EngagementKind.Gathering;

    private static void Parties(Traits report, Traits dealing, Naming format, Likeness likeness)
    {
        var shared = report.Parties.Intersect(dealing.Parties).Count();
        var smaller = Math.Min(report.Parties.Count, dealing.Parties.Count);
        if (IsOtherTable(report, dealing))
            likeness.Add(shared >= 2 ? "a third party" : "another counterpart", -5);
        else if (smaller == 0 && format == Naming.Same)
            likeness.Add("one names no party", 0.2);
        else if (shared > 0 && shared == report.Parties.Count && shared == dealing.Parties.Count)
            likeness.Add(shared > 1 ? "same parties" : "same party", shared > 1 ? 1 : 0.2);
        else if (shared >= 2 && shared == smaller)
            likeness.Add("the parties of one among the other's", 0.2);
        else if (report.Kind == EngagementKind.Gathering && dealing.Kind == EngagementKind.Gathering)
            likeness.Add("other parties named", format == Naming.Same ? 0.2 : -0.3);
        else
            likeness.Add(shared > 0 ? "only some parties shared" : "no party shared", shared > 0 ? -1 : -2);
    }

    private static void Persons(Traits report, Traits dealing, Naming format, Likeness likeness)
    {
        // A gathering has many heads: who names another of them does not contradict.
        var contradiction = report.Kind == EngagementKind.Gathering || dealing.Kind == EngagementKind.Gathering ? format == Naming.Same ? 0 : -0.3 : -4.5;
        var (same, other) = (0, 0);
        foreach (var (country, names) in report.Names)
        {
            if (Meets(names, dealing, country))
                same++;
            else if (country.Length > 0 && dealing.Names.ContainsKey(country))
                other++;
        }
        if (same > 0)
            likeness.Add(same == 1 ? "same person" : "same persons", Math.Min(same, 3) * 1.6);
        if (other > 0)
            likeness.Add(other == 1 ? "another person of one side" : "other persons", other * contradiction);
        if (same == 0 && other == 0)
            likeness.Add("persons not named by both", 0.4);
    }

    private static bool Meets(List<NameForm> names, Traits dealing, string country)
    {
        foreach (var (where, others) in dealing.Names)
        {
            // A person whose country one of them does not give may be anybody's.
            if (where != country && where.Length > 0 && country.Length > 0)
                continue;
            if (names.Any(n => others.Any(n.MayBe)))
                return true;
        }
        return false;
    }

    /// <summary>Whether it is another place.</summary>
    private static bool Places(Traits report, Traits dealing, Likeness likeness)
    {
        if (report.Places.Count == 0 || dealing.Places.Count == 0)
            return false;
        var (city, country) = report.Places[0];
        if (city is not null && dealing.Places.Any(p => p.City == city))
            likeness.Add("same city", 1.2);
        else if (country is not null && dealing.Places.All(p => p.Country is not null && p.Country != country))
            return Elsewhere("another country", -2);
        else if (city is not null && dealing.Places.All(p => p.City is not null))
            return Elsewhere("another city", report.IsPlan || dealing.IsPlan ? -0.5 : -1.5);
        else if (country is not null && dealing.Places.Any(p => p.Country == country))
            likeness.Add("same country", 0.4);
        return false;

        bool Elsewhere(string reason, double weight)
        {
            likeness.Add(reason, weight);
            return true;
        }
    }

    /// <summary>
    /// An organisation's bare name may mean any gathering of it; of two that are named closer, one must be the other ("apec ministerial" is
    /// no "apec summit").
    /// </summary>
    private static Naming FormatsOf(Traits report, Traits dealing)
    {
        if (report.Formats.Count == 0 || dealing.Formats.Count == 0)
            return Naming.None;
        if (report.Formats.Intersect(dealing.Formats).Any(f => !IsBare(f, dealing)))
            return Naming.Same;
        var (close, closeBefore) = (report.Formats.Where(f => !IsBare(f, report)), dealing.Formats.Where(f => !IsBare(f, dealing)));
        if (close.Any() && closeBefore.Any())
            return close.Any(f => closeBefore.Any(o => Holds(o, f) || Holds(f, o))) ? Naming.Broader : Naming.Other;
        return report.Formats.Any(f => dealing.Formats.Any(o => o == f || Holds(o, f) || Holds(f, o))) ? Naming.Broader : Naming.Other;
    }

    private static bool IsBare(string format, Traits traits) => traits.Conveners.Any(c => Letters.Fold(c) == format);

    /// <summary>Whether the words of the shorter stand in the longer.</summary>
    private static bool Holds(string longer, string shorter) => $" {longer} ".Contains($" {shorter} ", StringComparison.Ordinal);
}
