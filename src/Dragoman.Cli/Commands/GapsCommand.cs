using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Records;
using Dragoman.Web.Gaps;
using Dragoman.Web.Questions;
using NodaTime;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman gaps LIST</c>: what a ministry's own list has and the record lacks.</summary>
internal static class GapsCommand
{
    public static Command Create()
    {
        var list = new Argument<FileInfo>("LIST") { Description = "CSV with columns such as date, what and where, or iCalendar" };
        var party = new Option<string?>("--party") { Description = "Whose list it is: a code or a name", HelpName = "PARTY" };
        var json = new Option<bool>("--json") { Description = "One JSON object a line" };
        var store = StoreOption.Create();
        var command = new Command("gaps", "Hold an official list of engagements against the record: expected, found, missing") { list, party, json, store };
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened => Compare(opened, parsed.GetValue(list)!, parsed.GetValue(party), parsed.GetValue(json))));
        return command;
    }

    private static int Compare(IStore store, FileInfo file, string? party, bool json)
    {
        var owner = party is null ? null : PartyCodes.Of(party);
        if (party is not null && owner is null)
            return Complain.Refuse($"“{party}” is no country or organisation that the almanac knows");
        if (!file.Exists)
            return Complain.Refuse($"{file.Name}: there is no such file");
        var list = OfficialList.Parse(File.ReadAllBytes(file.FullName), Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InUtc().Date);
        var report = GapReport.Of(store, list.Entries, owner);
        var view = new DealingView(AnsiConsole.Console);
        foreach (var line in report.Lines)
        {
            if (json)
            {
                JsonOutput.Line(new { line.Expected.When, line.Expected.What, line.Expected.Where, Found = line.Found?.Id, line.Why });
                continue;
            }
            Terminal.Line(AnsiConsole.Console, $"{(line.Found is null ? "[red]missing[/]" : "[green]found[/]  ")} {Terminal.Clean(line.Expected.When)} {Terminal.Clean(line.Expected.What)}{(line.Found is null ? "" : $" [grey]by {Terminal.Clean(line.Why)}[/]")}");
            if (line.Found is { } found)
                view.Line(found);
        }
        foreach (var left in list.LeftOut)
            Console.Error.WriteLine(Terminal.Clean($"left out: {left}"));
        if (!json)
            Terminal.Line(AnsiConsole.Console, $"{report.Expected} expected, {report.Found} found, {report.Missing} missing");
        return report.Missing == 0 ? ExitStatus.Done : ExitStatus.Incomplete;
    }
}
