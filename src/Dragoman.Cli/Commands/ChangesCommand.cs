using System.CommandLine;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman changes</c>: what changed since a moment, for programs that follow the record.</summary>
internal static class ChangesCommand
{
    private const int Page = 500;

    public static Command Create()
    {
        var since = new Option<string?>("--since") { Description = "A day, a moment, or the cursor of the last change seen; everything without it", HelpName = "DATE|CURSOR" };
        var limit = new Option<int>("--limit") { Description = "How many at most", DefaultValueFactory = _ => int.MaxValue };
        var store = StoreOption.Create();
        var command = new Command("changes", "Write what changed since a moment as JSON Lines, each with its cursor; gone engagements as tombstones") { since, limit, store };
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened => Write(opened, parsed.GetValue(since), parsed.GetValue(limit))));
        return command;
    }

    private static int Write(IStore store, string? since, int limit)
    {
        long cursor = 0;
        if (since is not null && !long.TryParse(since, out cursor))
        {
            if (Moments.Parse(since, endOfDay: false) is not { } moment)
                return Complain.Refuse($"“{since}” is no day, moment or cursor");
            cursor = store.Cursor(moment);
        }
        while (limit > 0)
        {
            var changes = store.Changes(cursor, Math.Min(limit, Page));
            foreach (var change in changes)
                JsonOutput.Line(change);
            if (changes.Count < Page)
                break;
            cursor = changes[^1].Cursor;
            limit -= changes.Count;
        }
        return ExitStatus.Done;
    }
}
