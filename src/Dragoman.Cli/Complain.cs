using Dragoman.Cli.Rendering;
using Dragoman.Pipeline;

namespace Dragoman.Cli;

/// <summary>Standard error: one line for each thing that could not be done.</summary>
internal static class Complain
{
    /// <summary>Names what was not read and why; answers with the exit status that it asks for.</summary>
    public static int Of(Outcome outcome)
    {
        switch (outcome)
        {
            case Failed failed:
                Line($"{failed.Input}: {failed.Error}");
                return ExitStatus.Incomplete;
            case Skipped skipped:
                Line($"{skipped.Input}: left out: {skipped.Why}");
                return ExitStatus.Done;
            case Kept kept:
                Notes(kept);
                Doubts(kept);
                return ExitStatus.Done;
            default:
                Notes(outcome);
                return ExitStatus.Done;
        }
    }

    /// <summary>What was left out beside a story.</summary>
    private static void Notes(Outcome outcome)
    {
        foreach (var note in outcome.Notes)
            Line($"{outcome.Input}: {note}");
    }

    /// <summary>What a reader must know of a story that was read: that it has no date.</summary>
    private static void Doubts(Kept kept)
    {
        var story = kept.Record.Story;
        var name = story.Headline is { Length: > 0 } headline ? $"{kept.Input} (“{headline}”)" : kept.Input;
        if (story.Published is null)
            Line($"{name}: no date of publication was found, so days such as “Tuesday” stay open; --published DATE gives one");
        else if (story.Inferred.Contains("published"))
            Line($"{name}: the dateline names no year; {story.Published} is the newest such day");
    }

    public static int Refuse(string why)
    {
        Line(why);
        return ExitStatus.Refused;
    }

    public static int NotFound(string what)
    {
        Line(what);
        return ExitStatus.Incomplete;
    }

    private static void Line(string text) => Console.Error.WriteLine($"dragoman: {Terminal.OneLine(text)}");
}
