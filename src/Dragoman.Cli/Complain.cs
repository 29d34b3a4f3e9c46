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
            default:
                return ExitStatus.Done;
        }
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
