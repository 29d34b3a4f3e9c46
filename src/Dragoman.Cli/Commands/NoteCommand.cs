using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Records;
using Dragoman.Web.Shelved;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman note ID TEXT</c>: writes a note beside a thing of the record; without a text it shows those that are there.</summary>
internal static class NoteCommand
{
    public static Command Create()
    {
        var on = new Argument<string>("ID") { Description = "An engagement's, story's or person's id, or a pair such as KAZ-USA" };
        var text = new Argument<string?>("TEXT") { Description = "What is noted; none shows what was", Arity = ArgumentArity.ZeroOrOne };
        var author = new Option<string>("--author") { Description = "Who writes it", DefaultValueFactory = _ => Environment.UserName };
        var store = StoreOption.Create();
        var command = new Command("note", "Write a note beside an engagement, story, person or pair, or show those that are there") { on, text, author, store };
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened => Write(opened, parsed.GetValue(on)!, parsed.GetValue(text), parsed.GetValue(author)!)));
        return command;
    }

    private static int Write(IStore store, string on, string? text, string author)
    {
        // Notes stand under whole ids, as the desk's pages have them.
        var target = store.Dealing(on)?.Id ?? store.Record(on)?.Story.Id ?? on;
        var notes = new Notes(store, TimeProvider.System);
        if (text is not null)
            notes.AddAsync(target, text, author).GetAwaiter().GetResult();
        foreach (var note in notes.On(target))
            Terminal.Line(AnsiConsole.Console, $"[bold]{Terminal.Clean(note.Author)}[/] [grey]{note.At}[/] {Terminal.Clean(note.Text)}");
        return ExitStatus.Done;
    }
}
