using System.Reflection;
using Dragoman.Intake;
using Dragoman.Model;

namespace Dragoman.Pipeline;

/// <summary>
/// Makes the planned engagement of a calendar's entry: its day, hour, place and state stand in lines of their own and need no reading; who takes part is
/// read from its words, and the calendar's owner does.
/// </summary>
internal static class PlannedReading
{
    private const double Sure = 0.9;

    private static readonly Lazy<(string Words, EngagementKind Kind)[]> Kinds = new(Load);

    /// <summary>The record with the plan in the place of the engagements that were read from its lines; other stories' records as they are.</summary>
    public static Record Of(Record record)
    {
        var story = record.Story;
        if (story.Section != Story.Calendar || story.Headline is not { } headline || Line(story, CalendarFormat.When) is not { } when)
            return record;
        var where = PlaceOf(Line(story, CalendarFormat.Where));
        var kind = KindOf(headline) ?? (record.Engagements is [var read, ..] ? read.Kind : EngagementKind.Meeting);
        var participants = Participants(record, kind, where);
        var plain = record with { Engagements = [], Itineraries = [], Events = [] };
        if (participants.Select(party => party.Country).OfType<string>().Append(kind == EngagementKind.Visit ? where?.Country : null).OfType<string>().Distinct().Count() < 2)
            return plain;
        var because = new Dictionary<string, ValueList<Span>> { ["when"] = [when.Span] };
        if (where is not null)
            because["where"] = [Line(story, CalendarFormat.Where)!.Value.Span];
        var (status, rule) = StateOf(story);
        if (Line(story, CalendarFormat.Status) is { } told)
            because["status"] = [told.Span];
        return plain with
        {
            Engagements =
            [
                new Engagement
                {
                    Id = "e1",
                    Kind = kind,
                    Status = status,
                    Participants = participants,
                    When = when.Text,
                    Where = where,
                    Evidence = [rule is CalendarRules.Withdrawn or CalendarRules.Again ? LastLine(story) : new Span(0, headline.Length)],
                    Because = because,
                    Rule = rule,
                    Confidence = Sure,
                },
            ],
        };
    }

    private static (EngagementStatus Status, string Rule) StateOf(Story story)
    {
        var told = Line(story, CalendarFormat.Status)?.Text ?? "";
        if (told == CalendarFormat.Withdrawn)
            return (EngagementStatus.Cancelled, CalendarRules.Withdrawn);
        var again = told.EndsWith(CalendarFormat.Again, StringComparison.Ordinal);
        var status = (again ? told[..^CalendarFormat.Again.Length] : told) switch { "cancelled" => EngagementStatus.Cancelled, "tentative" => EngagementStatus.Proposed, _ => EngagementStatus.Scheduled };
        return (status, again ? CalendarRules.Again : Line(story, CalendarFormat.Repeats) is null ? CalendarRules.Entry : CalendarRules.Repeated);
    }

    /// <summary>Where the text says what was seen of its entry.</summary>
    private static Span LastLine(Story story) => new(story.Text.LastIndexOf('\n') + 1, story.Text.Length);

    /// <summary>Persons with their country, countries that nobody stands for, and the calendar's owner where no side is his.</summary>
    private static ValueList<Participant> Participants(Record record, EngagementKind kind, Place? where)
    {
        var named = record.Actors.Where(actor => actor.Kind == ActorKind.Person && actor.Country is not null).ToList();
        var sides = named.Select(actor => actor.Country!).ToList();
        var words = $"{record.Story.Headline}\n{Description(record.Story)}";
        var told = CodesIn(words).Where(code => !sides.Contains(code)).ToList();
        var owner = Line(record.Story, CalendarFormat.Calendar) is { } calendar ? CodesIn(calendar.Text).FirstOrDefault() : null;
        if (owner is not null && !sides.Contains(owner) && !told.Contains(owner))
            told.Insert(0, owner);
        // Who travels to a country is its guest.
        Side? SideOf(string? country) => kind != EngagementKind.Visit || where?.Country is not { } host ? null : country == host ? Side.Host : Side.Visitor;
        return [.. named.Select(actor => new Participant(actor.Id, actor.Name, actor.Country, SideOf(actor.Country))), .. told.Select(code => new Participant(null, null, code, SideOf(code)))];
    }

    private static IEnumerable<string> CodesIn(string text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length; at++)
        {
            if (!Almanac.Default.TryFind(text, at, AlmanacKinds.Country | AlmanacKinds.Organisation, out var match) || match.Is(AlmanacKinds.City) || match.PartyCode is not { } code)
                continue;
            if (seen.Add(code))
                yield return code;
            at = match.Span.End - 1;
        }
    }

    /// <summary>"Ministry, Astana, Kazakhstan" is a venue, a city and its country.</summary>
    private static Place? PlaceOf((string Text, Span Span)? line)
    {
        if (line is not { Text: var text })
            return null;
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string? country = null;
        if (parts.Length > 0 && Almanac.Default.TryMatch(parts[^1], AlmanacKinds.Country, out var match) && match.Country is { } named && (parts.Length > 1 || !match.Is(AlmanacKinds.City)))
        {
            country = named.Code;
            parts = parts[..^1];
        }
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            if (Almanac.Default.Place(parts[i], country) is { } city)
                return new Place(parts[i], country ?? city.Country, i > 0 ? string.Join(", ", parts[..i]) : null);
        }
        return country is not null || parts.Length > 0 ? new Place(null, country, parts.Length > 0 ? string.Join(", ", parts) : null) : null;
    }

    private static EngagementKind? KindOf(string headline)
    {
        foreach (var (words, kind) in Kinds.Value)
        {
            if (headline.Contains(words, StringComparison.OrdinalIgnoreCase))
                return kind;
        }
        return null;
    }

    private static string Description(Story story) => story.Text.IndexOf("\n\n", story.Body.Start, StringComparison.Ordinal) is >= 0 and var end ? story.Text[end..] : "";

    private static (string Text, Span Span)? Line(Story story, string begins)
    {
        var at = story.Text.IndexOf($"\n{begins}", StringComparison.Ordinal);
        if (at < 0)
            return null;
        var start = at + 1 + begins.Length;
        var end = story.Text.IndexOf('\n', start) is >= 0 and var line ? line : story.Text.Length;
        return (story.Text[start..end], new Span(start, end));
    }

    private static (string, EngagementKind)[] Load()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("calendar-kinds.tsv")!);
        var kinds = new List<(string, EngagementKind)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var words, var kind])
                kinds.Add((words, Enum.Parse<EngagementKind>(kind, ignoreCase: true)));
        }
        return [.. kinds];
    }
}
