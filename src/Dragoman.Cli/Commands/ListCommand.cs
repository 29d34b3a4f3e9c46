using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Records;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman list</c>: the stories that the store holds.</summary>
internal static class ListCommand
{
    private const int ShownId = 12;

    public static Command Create()
    {
        var limit = new Option<int>("--limit") { Description = "How many, newest first", DefaultValueFactory = _ => 100 };
        var offset = new Option<int>("--offset") { Description = "How many to pass over first", DefaultValueFactory = _ => 0 };
        var text = new Option<string?>("--text") { Description = "Only stories that have these words, or \"words together\"", HelpName = "WORDS" };
        var store = StoreOption.Create();
        var command = new Command("list", "List the stories of the store") { limit, offset, text, store };
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened =>
            List(opened, Math.Max(0, parsed.GetValue(limit)), Math.Max(0, parsed.GetValue(offset)), parsed.GetValue(text))));
        return command;
    }

    private static int List(IStore store, int limit, int offset, string? text)
    {
        var stories = text is null ? store.Stories(limit, offset) : store.Search(text, limit, offset);
        if (stories.Count == 0 && text is not null && offset == 0)
            return Complain.NotFound($"no story has the words {text}");
        if (stories.Count == 0 && offset == 0)
            Terminal.Line(AnsiConsole.Console, "[grey]The store holds no story yet: dragoman read PATH keeps some.[/]");
        foreach (var story in stories)
            Terminal.Line(AnsiConsole.Console,
                $"[blue]{story.Id[..ShownId]}[/]  {Terminal.Clean(story.Published is { Length: >= 10 } day ? day[..10] : "no date   ")}  " +
                $"{Terminal.Clean(story.Headline ?? story.Input)} [grey]({story.Engagements} engagements, {story.Statements} statements)[/]");
        Cut.Tell("stories", stories.Count, store.CountStories(text), offset);
        return ExitStatus.Done;
    }
}
