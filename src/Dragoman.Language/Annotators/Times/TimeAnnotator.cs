using Dragoman.Model;

namespace Dragoman.Language.Annotators.Times;

/// <summary>
/// Finds time expressions by TIMEX3 and resolves them against the day of publication, the tense around them and the day that the
/// story speaks of. Without a publication day, relative ones stay unresolved.
/// </summary>
public sealed class TimeAnnotator : IAnnotator
{
    private readonly Lexicon lexicon = Lexicon.Load();
    private readonly ITimePattern[] patterns;

    public TimeAnnotator() => patterns = PatternList.All(lexicon);

    public string Name => "times";

    public LayerKinds Needs => LayerKinds.None;

    public LayerKinds Adds => LayerKinds.Times;

    public void Annotate(ReadingBuilder reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var text = new TimeText(reading.Text, lexicon);
        var story = new Narrative(reading.Story.PublishedDay, new Tenses(text, reading.Syntax));
        if (Edtf.Day(reading.Story.Dateline?.Date) is { Year: > 1000 and < 3000 } filed)
            story.FiledOn(filed);
        var times = new List<TimeExpression>();
        for (var at = 0; at < text.Count;)
        {
            if (Longest(text, at, story) is not { } found)
            {
                at++;
                continue;
            }
            Add(text, at, found, story, times);
            at = found.End;
            while (Continuations.After(text, at, found) is { } more)
            {
                Add(text, more.At, more.Day, story, times);
                (at, found) = (more.Day.End, more.Day);
            }
        }
        Ranges.Join(text.Text, times);
        reading.Times.AddRange(times);
    }

    private static void Add(TimeText text, int at, Found found, Narrative story, List<TimeExpression> times)
    {
        var span = new Span(text[at].Start, text[found.End - 1].End);
        times.Add(new TimeExpression(span, found.Type, found.Value, Bounds.Of(text, at, found, story.Now, times) ?? found.Edtf) { Mod = found.Mod });
        if (found.Day is not { } day)
            return;
        if (Dateline.FilesStory(text, at, found, story))
            story.FiledOn(day);
        story.Speak(day, found.Value, span.End);
        if (found.Value.Length == 4 && found.Edtf == found.Value && text.Is(at - 1, "in") && text.StartsSentence(at - 1))
            story.Front(day.Year, found.End);
    }

    private Found? Longest(TimeText text, int at, Narrative story)
    {
        var token = text[at];
        var number = token.Kind is TokenKind.Number or TokenKind.Amount;
        var senses = token.Kind == TokenKind.Mark && text.IsApostrophe(at) ? Senses.Mark : token.Word.Senses;
        if (senses == Senses.None && !number)
            return null;
        Found? best = null;
        foreach (var pattern in patterns)
        {
            if ((number ? !pattern.OpensWithNumber : (pattern.Openers & senses) == 0)
                || pattern.Match(text, at, story) is not { } found
                || (best is { } other && found.End <= other.End))
                continue;
            best = found;
        }
        return best;
    }
}
