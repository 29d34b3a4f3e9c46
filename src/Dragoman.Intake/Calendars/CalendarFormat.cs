using System.Text;
using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>
/// Calendars of ministries: each entry is a story of what is planned, in lines that people read. Neither its UID nor its stamp is part of it, for many
/// servers make them anew: the same plan is the same story.
/// </summary>
public sealed class CalendarFormat : IFormat
{
    /// <summary>The <see cref="Story.Section"/> of a calendar's entry.</summary>
    public const string Section = "iCalendar";

    /// <summary>How the lines of its text begin.</summary>
    public const string When = "When: ", Where = "Where: ", Status = "Status: ", Calendar = "Calendar: ";

    public string Name => "calendar";

    public IReadOnlyList<string> MediaTypes { get; } = ["text/calendar"];

    public IReadOnlyList<string> Endings { get; } = [".ics", ".ical"];

    public bool Recognises(ReadOnlySpan<byte> start) => CalendarReader.IsCalendar(start);

    public IEnumerable<IntakeOutcome> Read(Page page, IntakeContext context)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(context);
        var bytes = PageBytes.All(page, context.Limits);
        if (!CalendarReader.IsCalendar(bytes.Span))
        {
            yield return IntakeOutcome.Fail(page.Input, "is no calendar: it does not begin with BEGIN:VCALENDAR");
            yield break;
        }
        var calendar = CalendarReader.Read(Encoding.UTF8.GetString(bytes.Span), context.Today);
        if (calendar.Entries.Count == 0)
            yield return IntakeOutcome.Skip(page.Input, "a calendar without entries");
        var number = 0;
        foreach (var entry in calendar.Entries)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            yield return Story(entry, calendar.Name, page, context, ++number).Outcome();
        }
        if (calendar.Cut)
            yield return IntakeOutcome.Skip(page.Input, $"what comes behind {CalendarReader.MostEntries} entries was left out");
    }

    private static StoryDraft Story(CalendarEntry entry, string? calendar, Page page, IntakeContext context, int number)
    {
        var head = new StringBuilder(When).Append(entry.When);
        if (entry.Where is { } place)
            head.Append('\n').Append(Where).Append(place.ReplaceLineEndings(", "));
        head.Append('\n').Append(Status).Append(entry.Status);
        if (calendar is not null)
            head.Append('\n').Append(Calendar).Append(calendar.ReplaceLineEndings(" "));
        var draft = new StoryDraft($"{page.Input}!{number}", context.Today)
        {
            Headline = entry.Summary.ReplaceLineEndings(" "),
            Outlet = calendar ?? (Uri.TryCreate(page.Url, UriKind.Absolute, out var address) ? address.Host : null),
            Section = Section,
            Url = WebAddress.Of(entry.Url) ?? PageNames.Url(page),
            Published = entry.Changed ?? page.Published,
            Language = "en",
        };
        draft.Paragraphs.Add(head.ToString());
        if (entry.Description is { } description)
            draft.Paragraphs.Add(description);
        return draft;
    }
}
