using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Model;
using Dragoman.Records;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman show ID</c>: a record or a dealing of the store, by the beginning of its id.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "A story's or an engagement's id, or its beginning as list and find show it" };
        var json = new Option<bool>("--json") { Description = "The record as JSON" };
        var store = StoreOption.Create();
        var command = new Command("show", "Show a record or an engagement of the store") { id, json, store };
        command.SetAction(parsed => StoreOption.Use(
            parsed.GetValue(store)!, opened => Show(opened, parsed.GetValue(id)!, parsed.GetValue(json))));
        return command;
    }

    private static int Show(Dealing dealing, bool json)
    {
        if (json)
            Console.Out.WriteLine(DealingFormat.ToJson(dealing));
        else
            new DealingView(AnsiConsole.Console).Whole(dealing);
        return ExitStatus.Done;
    }

    private static int Show(IStore store, string id, bool json)
    {
        if (id.Length > 1 && id[0] is 'd' or 'D' && store.Dealing(id) is { } dealing)
        {
            if (!dealing.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase) && store.Fate(id) is { } merged)
                Console.Error.WriteLine($"dragoman: {Terminal.OneLine($"{merged}")}");
            return Show(dealing, json);
        }
        if (store.Fate(id) is { } fate)
            return Complain.NotFound($"{fate}; dragoman history {fate.Id} shows what it was");
        if (store.Record(id) is not { } record)
            return Complain.NotFound($"the store {store.Address} holds no story or engagement whose id begins with {id}");
        if (json)
            Console.Out.WriteLine(RecordFormat.ToJson(record));
        else
            new RecordView(AnsiConsole.Console) { Names = true }.Write(record);
        return ExitStatus.Done;
    }
}
