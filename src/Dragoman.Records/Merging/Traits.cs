using Dragoman.Model;
using NodaTime;

namespace Dragoman.Records;

/// <summary>What the decision about two reports rests on.</summary>
internal sealed class Traits
{
    private Traits()
    {
    }

    public required EngagementKind Kind { get; init; }

    /// <summary>The newest status.</summary>
    public required EngagementStatus Status { get; init; }

    /// <summary>The countries and organisations that take part, a visit's destination among them.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Names by country; the empty code holds those whose country nobody gives.</summary>
    public required IReadOnlyDictionary<string, List<NameForm>> Names { get; init; }

    /// <summary>The dates it was ever given, newest last, with the status they came with.</summary>
    public required IReadOnlyList<(DateRange Range, EngagementStatus Status)> Dates { get; init; }

    /// <summary>The days on which it was told.</summary>
    public DateRange? Told { get; init; }

    public required IReadOnlyList<(string? City, string? Country)> Places { get; init; }

    /// <summary>The formats in one spelling: "asia-pacific economic cooperation summit" is "apec summit".</summary>
    public required IReadOnlyList<string> Formats { get; init; }

    /// <summary>The codes of the organisations whose gatherings the formats are.</summary>
    public required IReadOnlyList<string> Conveners { get; init; }

    public required IReadOnlyList<string> Subjects { get; init; }

    /// <summary>Whether it was ever reported as held.</summary>
    public bool Held { get; init; }

    public bool IsPlan => Status is EngagementStatus.Scheduled or EngagementStatus.Proposed or EngagementStatus.Postponed or EngagementStatus.Cancelled;

    public static Traits Of(Report report) => Of(report.Engagement.Kind, report.Engagement.Status, [report], [.. report.Engagement.Subjects.Select(Letters.Fold)]);

    /// <summary>Whether it may be told long before its day: a plan, and what is denied, for a plan may be.</summary>
    public bool MayLieAhead => IsPlan || Status == EngagementStatus.Denied;

    public static Traits Of(Dealing dealing) => Of(dealing.Kind, Plain(dealing), dealing.Reports, [.. dealing.Subjects.Select(Letters.Fold)]);

    private static EngagementStatus Plain(Dealing dealing) =>
        dealing.Status == DealingStatus.Lapsed ? EngagementStatus.Scheduled : (EngagementStatus)dealing.Status;

    private static Traits Of(EngagementKind kind, EngagementStatus status, IReadOnlyList<Report> reports, List<string> subjects)
    {
        var names = new Dictionary<string, List<NameForm>>(StringComparer.Ordinal);
        var dates = new List<(DateRange, EngagementStatus)>();
        var places = new List<(string?, string?)>();
        var (formats, conveners) = (new List<string>(), new List<string>());
        var parties = new SortedSet<string>(StringComparer.Ordinal);
        LocalDate? first = null, last = null;
        foreach (var report in reports)
        {
            var engagement = report.Engagement;
            parties.UnionWith(PartiesOf(engagement));
            AddNames(names, engagement);
            if (DateRange.Of(engagement.When) is { } range && !dates.Contains((range, engagement.Status)))
                dates.Add((range, engagement.Status));
            if (engagement.Where is { } where)
                AddNew(places, (where.Name is null ? null : Letters.Fold(where.Name), where.Country));
            if (engagement.Format is { Length: > 0 } format)
            {
                var (name, convener) = Named(format);
                AddNew(formats, name);
                if (convener is not null)
                    AddNew(conveners, convener);
            }
            if (report.Day is { } day)
                (first, last) = (first is { } f && f < day ? f : day, last is { } l && l > day ? l : day);
        }
        return new Traits
        {
            Kind = kind,
            Status = status,
            Parties = [.. parties],
            Names = names,
            Dates = dates,
            Told = first is null ? null : new DateRange(first.Value, last!.Value),
            Places = places,
            Formats = formats,
            Conveners = conveners,
            Subjects = subjects,
            Held = reports.Any(r => r.Engagement.Status is EngagementStatus.Held or EngagementStatus.Ongoing),
        };
    }

    /// <summary>The codes of an engagement's parties; who travels to a country deals with it, named or not.</summary>
    public static IEnumerable<string> PartiesOf(Engagement engagement)
    {
        foreach (var participant in engagement.Participants)
        {
            if (participant.Country is { Length: > 0 } country)
                yield return country;
        }
        if (engagement.Kind == EngagementKind.Visit && engagement.Where?.Country is { Length: > 0 } destination)
            yield return destination;
        if (engagement.Participants.Count == 0 && engagement.Format is { Length: > 0 } format && Named(format).Convener is { } convener)
            yield return convener;
    }

    /// <summary>A format in its usual spelling, folded, and the organisation whose gathering it is: "ASEAN summit" is one of ASEAN's.</summary>
    private static (string Name, string? Convener) Named(string format)
    {
        var whole = format.Trim();
        var known = Almanac.Default.Format(whole)?.Name ?? whole;
        for (var name = known; name.Length > 0;)
        {
            if (Almanac.Default.Organisation(name) is { } organisation)
                return (Letters.Fold(organisation.Code + known[name.Length..]), organisation.Code);
            var space = name.LastIndexOf(' ');
            name = space < 0 ? "" : name[..space];
        }
        return (Letters.Fold(known), null);
    }

    private static void AddNames(Dictionary<string, List<NameForm>> names, Engagement engagement)
    {
        foreach (var participant in engagement.Participants)
        {
            if (participant.Name is not { Length: > 0 } name || NameForm.Of(name) is not { IsEmpty: false } form)
                continue;
            var country = participant.Country ?? "";
            if (!names.TryGetValue(country, out var list))
                names.Add(country, list = []);
            if (!list.Any(n => n.Name == name))
                list.Add(form);
        }
    }

    private static void AddNew<T>(List<T> list, T item)
    {
        if (!list.Contains(item))
            list.Add(item);
    }
}
