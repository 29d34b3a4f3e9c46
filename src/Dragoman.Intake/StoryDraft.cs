using System.Text;
using Dragoman.Model;
using NodaTime;

namespace Dragoman.Intake;

/// <summary>A story while its parts are being found.</summary>
/// <param name="input">What the story came from.</param>
/// <param name="today">The day of reading, by the host's clock, or null where there is none: a day without a year can't be later.</param>
internal sealed class StoryDraft(string input, LocalDate? today = null)
{
    public string Input { get; set; } = input;

    public string? Headline { get; set; }

    public string? Byline { get; set; }

    public string? Outlet { get; set; }

    public string? Agency { get; set; }

    public string? Section { get; set; }

    public string? Url { get; set; }

    public string? Language { get; set; }

    public string? Published { get; set; }

    public string? Modified { get; set; }

    public DatelineText? Dateline { get; set; }

    /// <summary>How many characters of the first paragraph are its dateline, where the text keeps it.</summary>
    public int DatelineLength { get; set; }

    public List<string> Paragraphs { get; } = [];

    /// <summary>What of the page was left out although it may have been of use, a line for a reader each.</summary>
    /// <summary>The day that a line of the head gives beside something else.</summary>
    public NodaTime.LocalDate? HeadDay { get; set; }

    public List<string> LeftOut { get; } = [];

    /// <summary>The story, and what was left out beside it.</summary>
    public IntakeOutcome Outcome() => IntakeOutcome.Of(Build()) with { Notes = [.. LeftOut] };

    /// <summary>The story with headline and paragraphs as its text.</summary>
    public Story Build()
    {
        var size = (Headline?.Length ?? 0) + 2;
        foreach (var paragraph in Paragraphs)
            size += paragraph.Length + 2;
        var text = new StringBuilder(size);
        if (!string.IsNullOrEmpty(Headline))
            text.Append(Headline);
        var start = 0;
        for (var i = 0; i < Paragraphs.Count; i++)
        {
            if (text.Length > 0)
                text.Append("\n\n");
            if (i == 0)
                start = text.Length;
            text.Append(Paragraphs[i]);
        }
        if (Paragraphs.Count == 0)
            start = text.Length;
        return Build(text.ToString(), new Span(Math.Min(start + DatelineLength, text.Length), text.Length));
    }

    /// <summary>The story with a text that is given verbatim.</summary>
    public Story Build(string text, Span body)
    {
        var published = Published ?? (Dateline?.Day(Edtf.Day(Modified)) is { } day ? Edtf.Format(day) : Modified);
        var inferred = published is null ? HeadDay ?? HeadDate.Of(text) ?? (today is { } now ? Dateline?.NewestDay(now) ?? HeadDate.Newest(text, now) : null) : null;
        published ??= inferred is { } newest ? Edtf.Format(newest) : null;
        return new Story
        {
            Id = Story.IdOf(text),
            Input = Input,
            Headline = Headline,
            Byline = Byline,
            Outlet = Outlet,
            Agency = Agency ?? Dateline?.Agency,
            Section = Section,
            Url = Url,
            Language = LanguageGuess.Verified(Language, body.Length > 0 ? body.Of(text) : text),
            Published = published,
            Modified = Modified,
            Inferred = inferred is null ? [] : ["published"],
            Dateline = Dateline?.ToDateline(Edtf.Day(published)),
            Text = text,
            Body = body,
        };
    }
}
