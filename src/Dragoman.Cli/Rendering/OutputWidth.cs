using Spectre.Console;

namespace Dragoman.Cli.Rendering;

/// <summary>How wide a line may be: as the terminal is. A file or another program has no width: a line of a list stays one line there.</summary>
internal static class OutputWidth
{
    private const int Unbounded = 100_000;

    /// <summary>Of text that is to be read, where the output has no width.</summary>
    private const int Page = 80;

    public static void Set(string[] args)
    {
        // NO_COLOR asks for bare text: no bold letters either.
        if (Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 })
            AnsiConsole.Profile.Capabilities.Ansi = false;
        // JSON has no width, and the console is made only where it is written to: that takes as long as a story.
        if (Console.IsOutputRedirected && !args.Contains("--json"))
            AnsiConsole.Profile.Width = Unbounded;
    }

    /// <summary>The width of a text that wraps.</summary>
    public static int OfText(int width) => width >= Unbounded ? Page : width;
}
