using System.Text;
using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>A story while its parts are being found.</summary>
internal sealed class StoryDraft(string input)
{
    public string Input { get; } = input;

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
        var published = Published ?? (Dateline?.Day(null) is { } day ? Edtf.Format(day) : null);
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
            Dateline = Dateline?.ToDateline(Edtf.Day(published)),
            Text = text,
            Body = body,
        };
    }
}
