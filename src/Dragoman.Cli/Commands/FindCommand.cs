using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Records;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman find</c>: the dealings that a question asks for.</summary>
internal static class FindCommand
{
    public static Command Create()
    {
        var options = new FindOptions(most: 100);
        var json = new Option<bool>("--json") { Description = "One JSON object a line" };
        var store = StoreOption.Create();
        var command = new Command("find", "Find engagements by parties, persons, place, format, kind, status, subject, dates, words") { json, store };
        options.AddTo(command);
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened => Find(opened, options.Of(parsed), parsed.GetValue(json))));
        return command;
    }

    private static int Find(IStore store, FindQuery query, bool json)
    {
        var found = store.Find(query);
        var view = new DealingView(AnsiConsole.Console);
        foreach (var dealing in found)
        {
            if (json)
                Console.Out.WriteLine(DealingFormat.ToJson(dealing));
            else
                view.Line(dealing);
        }
        if (found.Count > 0 || query.Offset > 0)
            Cut.Tell("engagements", found.Count, store.Count(query), query.Offset);
        return found.Count > 0 ? ExitStatus.Done : Complain.NotFound("no engagement is so");
    }
}
