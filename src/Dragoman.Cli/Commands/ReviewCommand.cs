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
        var offset = new Option<int>("--offset") { Description = "How many to pass over first", DefaultValueFactory = _ => 0 };
        var json = new Option<bool>("--json") { Description = "One JSON object a line" };
        var store = StoreOption.Create();
        var command = new Command("review", "List what deserves a look first: unsure, disputed, contradicted, perhaps told twice") { limit, offset, json, store };
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened =>
            List(opened, Math.Max(0, parsed.GetValue(limit)), Math.Max(0, parsed.GetValue(offset)), parsed.GetValue(json))));
        return command;
    }

    private static int List(IStore store, int limit, int offset, bool json)
    {
        var items = store.Review(limit, offset);
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
        Cut.Tell("engagements", items.Count, store.CountReview(), offset);
        return ExitStatus.Done;
    }
}
