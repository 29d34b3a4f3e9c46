using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Records;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman history ID</c>: every state that a dealing was in, or the one of a day.</summary>
internal static class HistoryCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "A dealing's id, or its beginning" };
        var asOf = new Option<string?>("--as-of") { Description = "Only the state that the store had at the end of this day (UTC), or at this moment", HelpName = "DATE" };
        var json = new Option<bool>("--json") { Description = "One JSON object a line" };
        var store = StoreOption.Create();
        var command = new Command("history", "Show every state that a dealing was in") { id, asOf, json, store };
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened =>
            Show(opened, parsed.GetValue(id)!, parsed.GetValue(asOf), parsed.GetValue(json))));
        return command;
    }

    private static int Show(IStore store, string id, string? asOf, bool json)
    {
        IReadOnlyList<DealingVersion> versions;
        if (asOf is null)
            versions = store.History(id);
        else if (Moments.Parse(asOf, endOfDay: true) is { } moment)
            versions = store.AsOf(id, moment) is { } state ? [state] : [];
        else
            return Complain.Refuse($"“{asOf}” is no day or moment");
        foreach (var version in versions)
        {
            if (json)
            {
                JsonOutput.Line(version);
                continue;
            }
            AnsiConsole.MarkupLine($"[bold]{Terminal.Clean(version.At)}[/] {(version.Gone ? "[red]gone[/] " : "")}[grey]{Terminal.Clean(version.Why)}[/]");
            AnsiConsole.MarkupLine($"  {Terminal.Clean(version.Dealing.When ?? "no date")}  {DealingView.Status(version.Dealing.Status)} {DealingView.Summary(version.Dealing)}");
        }
        return versions.Count > 0 ? ExitStatus.Done : Complain.NotFound($"the store knows no dealing {id}{(asOf is null ? "" : $" as of {asOf}")}");
    }
}
