using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Model;
using Dragoman.Pipeline;
using Dragoman.Records;
using Dragoman.Web.Checking;
using NodaTime;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman check brief.txt</c>: holds a draft against the record; nothing of it is kept.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A text file, or - for standard input" };
        var day = new Option<string?>("--published") { Description = "The draft's day; today where none is given", HelpName = "DATE" };
        var json = new Option<bool>("--json") { Description = "As JSON" };
        var store = StoreOption.Create();
        var command = new Command("check", "Hold a draft against the record: names, offices, meetings, dates, places, amounts; exit status 1 where something is contradicted") { path, day, json, store };
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened => Check(opened, parsed.GetValue(path)!, parsed.GetValue(day), parsed.GetValue(json))));
        return command;
    }

    private static int Check(IStore store, string path, string? published, bool json)
    {
        if (published is not null && Edtf.Day(published) is null)
            return Complain.Refuse($"--published takes a day such as 2024-05-06, not “{published}”");
        string text;
        try
        {
            text = path == "-" ? Console.In.ReadToEnd() : File.ReadAllText(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Complain.Refuse($"{path}: {refused.Message}");
        }
        var result = new TextCheck(store, new StoryReader()).Of(text, Edtf.Day(published) ?? Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InUtc().Date);
        if (json)
            JsonOutput.Line(result);
        else
            Write(result);
        return result.Count(CheckVerdict.Contradicted) > 0 ? ExitStatus.Incomplete : ExitStatus.Done;
    }

    private static void Write(CheckedText result)
    {
        foreach (var finding in result.Findings)
        {
            var colour = finding.Verdict switch { CheckVerdict.Supported => "green", CheckVerdict.Contradicted => "red", _ => "grey" };
            Terminal.Line(AnsiConsole.Console, $"[{colour}]{finding.Verdict.ToString().ToLowerInvariant(),-13}[/]{finding.Kind,-8} {Terminal.Clean(Terminal.OneLine(finding.Words))}");
            Terminal.Line(AnsiConsole.Console, $"  {Terminal.Clean(finding.Why)}");
            foreach (var source in finding.Sources.Take(1))
                Terminal.Line(AnsiConsole.Console, $"  [grey]{Terminal.Clean(source.Sentence is { } sentence ? $"“{sentence}” – {source.Text}" : source.Text)}[/]");
        }
        Terminal.Line(AnsiConsole.Console, $"{result.Count(CheckVerdict.Contradicted)} contradicted, {result.Count(CheckVerdict.Supported)} supported, {result.Count(CheckVerdict.Unknown)} unknown");
    }
}
