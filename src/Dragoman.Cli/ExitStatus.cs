namespace Dragoman.Cli;

/// <summary>What the program's exit status says.</summary>
internal static class ExitStatus
{
    public const int Done = 0;

    /// <summary>Something could not be read or found; the rest was done.</summary>
    public const int Incomplete = 1;

    /// <summary>The call itself could not be carried out.</summary>
    public const int Refused = 2;

    /// <summary>Stopped by Ctrl-C (128 + SIGINT).</summary>
    public const int Stopped = 130;
}
