using System.CommandLine;

namespace Dragoman.Cli.Commands;

/// <summary>Puts stories into the store's queue instead of reading them: one option for all commands that read.</summary>
internal static class QueueOption
{
    public static Option<bool> Create() => new("--queue") { Description = "Read nothing now: put the stories into the store's queue, for dragoman work" };

    /// <summary>Says how many stories were put in.</summary>
    public static void Tell(long put, long waited) =>
        Console.WriteLine($"{put} {(put == 1 ? "story waits" : "stories wait")} for dragoman work{(waited > 0 ? $"; {waited} waited already or could not be read before" : "")}");
}
