using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman copies ID</c>: where else a story was printed, and its other versions.</summary>
internal static class CopiesCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "A story's id, or its beginning" };
        var json = new Option<bool>("--json") { Description = "One JSON object a line" };
        var store = StoreOption.Create();
        var command = new Command("copies", "Show the other prints and versions of a story") { id, json, store };
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened => Show(opened, parsed.GetValue(id)!, parsed.GetValue(json))));
        return command;
    }

    private static int Show(IStore store, string id, bool json)
    {
        if (store.Record(id) is null)
            return Complain.NotFound($"the store knows no story {id}");
        foreach (var copy in store.Copies(id))
        {
            if (json)
                JsonOutput.Line(copy);
            else
                Console.WriteLine(Terminal.OneLine(
                    $"{copy.Story.Id[..12]}  {copy.Kind,-7}  {copy.Likeness:P0}  {copy.Story.Published ?? "no date"}  {copy.Story.Outlet ?? copy.Story.Input}  {copy.Story.Headline}"));
        }
        return ExitStatus.Done;
    }
}
