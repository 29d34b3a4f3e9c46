using System.Text;
using Dragoman.Model;
using NodaTime;
using NodaTime.Text;

namespace Dragoman.Intake;

/// <summary>
/// Calendars of ministries: each entry is a story of what is planned, in lines that people read. Neither its UID nor its stamp is part of it, for many
/// servers make them anew: the same plan is the same story.
/// </summary>
public sealed class CalendarFormat : IFormat
{
    /// <summary>How the lines of its text begin.</summary>
    public const string When = "When: ", Where = "Where: ", Status = "Status: ", Repeats = "Repeats: ", Calendar = "Calendar: ";

    /// <summary>What its status may be beside those that calendars give: it is gone from its calendar, or in it again.</summary>
    public const string Withdrawn = "withdrawn", Again = " again";

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
        var calendar = CalendarReader.Read(Encoding.UTF8.GetString(bytes.Span), context.Today, context.Budget);
        if (calendar.Entries.Count == 0)
            yield return IntakeOutcome.Skip(page.Input, "a calendar without entries");
        var number = 0;
        foreach (var entry in calendar.Entries)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            yield return Story(entry, calendar.Name, page, context, ++number).Outcome();
        }
        if (calendar.Cut)
            yield return IntakeOutcome.Skip(page.Input, $"what comes behind {CalendarReader.MostEntries} entries, or repeats without end, was left out");
    }

    /// <summary>The story of an entry that is gone from its calendar, or is in it again, told when that was seen.</summary>
    public static Story Seen(Story entry, bool gone, Instant at)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var moment = InstantPattern.General.Format(at);
        var status = Line(entry.Text, Status) ?? "confirmed";
        var text = entry.Text.Replace($"\n{Status}{status}", $"\n{Status}{(gone ? Withdrawn : status + Again)}", StringComparison.Ordinal)
            + $"\n\nThe calendar {(gone ? "no longer has this entry" : "has this entry again")}, seen on {moment[..10]} at {moment[11..19]} UTC.";
        return entry with { Id = Model.Story.IdOf(text), Text = text, Body = new Span(entry.Body.Start, text.Length), Published = moment, Inferred = [] };
    }

    /// <summary>What a line of an entry's text says.</summary>
    public static string? Line(string text, string begins)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.IndexOf($"\n{begins}", StringComparison.Ordinal);
        return at < 0 ? null : text[(at + 1 + begins.Length)..].Split('\n', 2)[0];
    }

    private static StoryDraft Story(CalendarEntry entry, string? calendar, Page page, IntakeContext context, int number)
    {
        var head = new StringBuilder(When).Append(entry.When);
        if (entry.Where is { } place)
            head.Append('\n').Append(Where).Append(place.ReplaceLineEndings(", "));
        head.Append('\n').Append(Status).Append(entry.Status);
        if (entry.Repeats is { } repeats)
            head.Append('\n').Append(Repeats).Append(repeats);
        if (calendar is not null)
            head.Append('\n').Append(Calendar).Append(calendar.ReplaceLineEndings(" "));
        var draft = new StoryDraft($"{page.Input}!{number}", context.Today)
        {
            Headline = entry.Summary.ReplaceLineEndings(" "),
            Outlet = calendar ?? (Uri.TryCreate(page.Url, UriKind.Absolute, out var address) ? address.Host : null),
            Section = Model.Story.Calendar,
            Url = WebAddress.Of(entry.Url) ?? PageNames.Url(page),
            // A plan without a stamp is told when it is first seen; its own day is none of its publication.
            Published = entry.Changed ?? page.Published ?? (context.Today is { } today ? Edtf.Format(today) : null),
            Language = "en",
        };
        draft.Paragraphs.Add(head.ToString());
        if (entry.Description is { } description)
            draft.Paragraphs.Add(description);
        return draft;
    }
}
