using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Model;
using Dragoman.Records;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman history ID</c>: every state that a dealing or a story's record was in, or the one of a day.</summary>
internal static class HistoryCommand
{
    private const int ShownId = 12;

    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "An engagement's or a story's id, or its beginning" };
        var asOf = new Option<string?>("--as-of") { Description = "Only the state that the store had at the end of this day (UTC), or at this moment", HelpName = "DATE" };
        var json = new Option<bool>("--json") { Description = "One JSON object a line" };
        var store = StoreOption.Create();
        var command = new Command("history", "Show every state that an engagement or a story's record was in") { id, asOf, json, store };
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened =>
            Show(opened, parsed.GetValue(id)!, parsed.GetValue(asOf), parsed.GetValue(json))));
        return command;
    }

    private static int Show(IStore store, string id, string? asOf, bool json)
    {
        DateTimeOffset? moment = null;
        if (asOf is not null && (moment = Moments.Parse(asOf, endOfDay: true)) is null)
            return Complain.Refuse($"“{asOf}” is no day or moment");
        IReadOnlyList<DealingVersion> versions = moment is { } then ? store.AsOf(id, then) is { } state ? [state] : [] : store.History(id);
        foreach (var version in versions)
        {
            if (json)
                JsonOutput.Line(version);
            else
                Write(store, version);
        }
        if (versions.Count > 0)
            return ExitStatus.Done;
        return Story(store, id, moment, json) ? ExitStatus.Done : Complain.NotFound($"the store knows no engagement or story {id}{(asOf is null ? "" : $" as of {asOf}")}");
    }

    private static void Write(IStore store, DealingVersion version)
    {
        Terminal.Line(AnsiConsole.Console, $"[bold]{Terminal.Clean(version.At)}[/] {(version.Gone ? "[red]gone[/] " : "")}[grey]{Why(store, version)}[/]");
        Terminal.Line(AnsiConsole.Console, $"  {Terminal.Clean(version.Dealing.When ?? "no date")}  {DealingView.Status(version.Dealing.Status)} {DealingView.Summary(version.Dealing)}");
    }

    /// <summary>The journal names stories and corrections by their ids; a reader wants the outlet, the headline, and who said what.</summary>
    private static string Why(IStore store, DealingVersion version)
    {
        var parts = version.Why.Split(' ', 2);
        if (parts is ["record", var id] && store.Record(id)?.Story is { } story)
            return Terminal.Clean($"{story.Outlet ?? story.Agency ?? "a story"}, “{story.Headline ?? story.Input}” ({id[..Math.Min(ShownId, id.Length)]})");
        if (parts[0] == "import")
            return "an import says who held which office";
        if (parts[0] != "correction")
            return Terminal.Clean(version.Why);
        var said = version.Dealing.Corrections.Where(c => c.At == version.At).Select(DealingView.Correction).ToList();
        return said.Count > 0 ? string.Join("; ", said) : "a correction was taken back, or bears upon a figure of a story";
    }

    private static bool Story(IStore store, string id, DateTimeOffset? moment, bool json)
    {
        IEnumerable<RecordVersion> versions = store.RecordHistory(id);
        if (moment is { } then)
            versions = versions.Where(v => Moments.Parse(v.At, endOfDay: false) <= then).TakeLast(1);
        var shown = false;
        foreach (var version in versions)
        {
            shown = true;
            if (json)
                JsonOutput.Line(version);
            else if (moment is not null)
                new RecordView(AnsiConsole.Console) { Names = true }.Write(version.Record);
            else
                Terminal.Line(AnsiConsole.Console, $"[bold]{Terminal.Clean(version.At)}[/] {Terminal.Clean(Said(version))}");
        }
        return shown;
    }

    /// <summary>"read: 2 engagements, 3 statements, 1 figures, 0 commitments", "ana changed s1: speaker set to Ingrid Dahl – the tape says so".</summary>
    private static string Said(RecordVersion version)
    {
        if (version.Correction is not { } correction)
            return $"read: {version.Record.Engagements.Count} engagements, {version.Record.Statements.Count} statements, {version.Record.Figures.Count} figures, {version.Record.Commitments.Count} commitments";
        var item = correction.Target?[(correction.Target.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var fields = string.Join(", ", correction.Fields.Select(f => $"{f.Field} set to {f.Value ?? "nothing"}"));
        return $"{correction.Author}: {Terminal.Of(correction.Kind)} {item}{(fields.Length == 0 ? "" : $": {fields}")} – {correction.Reason}";
    }
}
