using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Records;
using Dragoman.Web.Shelved;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman tag ID TAG …</c>: tags a thing of the record; <c>dragoman tag --with TAG</c> lists what has a tag.</summary>
internal static class TagCommand
{
    public static Command Create()
    {
        var on = new Argument<string?>("ID") { Description = "An engagement's, story's or person's id, or a pair such as KAZ-USA", Arity = ArgumentArity.ZeroOrOne };
        var names = new Argument<string[]>("TAG") { Description = "Words to find it again by; none shows those that it has" };
        var remove = new Option<string[]>("--remove") { Description = "A tag to take away", HelpName = "TAG" };
        var with = new Option<string?>("--with") { Description = "List what has this tag", HelpName = "TAG" };
        var author = new Option<string>("--author") { Description = "Who sets it", DefaultValueFactory = _ => Environment.UserName };
        var store = StoreOption.Create();
        var command = new Command("tag", "Tag an engagement, story, person or pair, or list what has a tag") { on, names, remove, with, author, store };
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened => Run(opened, parsed.GetValue(on), parsed.GetValue(names) ?? [], parsed.GetValue(remove) ?? [], parsed.GetValue(with), parsed.GetValue(author)!)));
        return command;
    }

    private static int Run(IStore store, string? on, string[] names, string[] remove, string? with, string author)
    {
        var tags = new Tags(store, TimeProvider.System);
        if (on is null)
        {
            foreach (var tag in with is null ? [] : tags.With(with))
                Terminal.Line(AnsiConsole.Console, $"{Terminal.Clean(tag.On)} [grey]{Terminal.Clean(tag.Author)} {tag.At}[/]");
            foreach (var (name, count) in with is null ? tags.All() : [])
                Terminal.Line(AnsiConsole.Console, $"{Terminal.Clean(name)} [grey]{count}[/]");
            return ExitStatus.Done;
        }
        // Tags stand under whole ids, as the desk's pages have them.
        var target = store.Dealing(on)?.Id ?? store.Record(on)?.Story.Id ?? on;
        foreach (var name in names)
            tags.SetAsync(target, name, author).GetAwaiter().GetResult();
        foreach (var name in remove)
        {
            if (!tags.RemoveAsync(target, name).GetAwaiter().GetResult())
                return Complain.NotFound($"{on} has no tag {name}");
        }
        foreach (var tag in tags.On(target))
            Terminal.Line(AnsiConsole.Console, $"{Terminal.Clean(tag.Name)} [grey]{Terminal.Clean(tag.Author)} {tag.At}[/]");
        return ExitStatus.Done;
    }
}
