using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Records;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman review</c>: what deserves a person's look first.</summary>
internal static class ReviewCommand
{
    public static Command Create()
    {
        var limit = new Option<int>("--limit") { Description = "How many at most", DefaultValueFactory = _ => 20 };
        var json = new Option<bool>("--json") { Description = "One JSON object a line" };
        var store = StoreOption.Create();
        var command = new Command("review", "List what deserves a look first: unsure, disputed, contradicted, perhaps told twice") { limit, json, store };
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened => List(opened.Review(Math.Max(0, parsed.GetValue(limit))), parsed.GetValue(json))));
        return command;
    }

    private static int List(IReadOnlyList<ReviewItem> items, bool json)
    {
        var view = new DealingView(AnsiConsole.Console);
        foreach (var item in items)
        {
            if (json)
            {
                JsonOutput.Line(item);
                continue;
            }
            view.Line(item.Dealing);
            foreach (var reason in item.Reasons)
                Terminal.Line(AnsiConsole.Console, $"      [grey]{Terminal.Clean(reason)}[/]");
        }
        if (items.Count == 0 && !json)
            Terminal.Line(AnsiConsole.Console, "[grey]Nothing asks for a look.[/]");
        return ExitStatus.Done;
    }
}
