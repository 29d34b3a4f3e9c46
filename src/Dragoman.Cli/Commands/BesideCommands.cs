using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Records;
using Dragoman.Web.Shelved;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary>What people set beside the things of the record: <c>dragoman note ID TEXT</c>, <c>dragoman tag ID TAG …</c>.</summary>
internal static class BesideCommands
{
    public static Command Note()
    {
        var text = new Argument<string?>("TEXT") { Description = "What is noted; none shows what was", Arity = ArgumentArity.ZeroOrOne };
        return Create("note", "Write a note beside an engagement, story, person or pair, or show those that are there", ArgumentArity.ExactlyOne, [text], (store, parsed, on, author) =>
        {
            var notes = new Notes(store, TimeProvider.System);
            if (parsed.GetValue(text) is { } written)
                notes.AddAsync(on!, written, author).GetAwaiter().GetResult();
            return Show(notes.On(on!).Select(note => $"[bold]{Terminal.Clean(note.Author)}[/] [grey]{note.At}[/] {Terminal.Clean(note.Text)}"));
        });
    }

    public static Command Tag()
    {
        var names = new Argument<string[]>("TAG") { Description = "Words to find it again by; none shows those that it has" };
        var remove = new Option<string[]>("--remove") { Description = "A tag to take away", HelpName = "TAG" };
        var with = new Option<string?>("--with") { Description = "List what has this tag", HelpName = "TAG" };
        return Create("tag", "Tag an engagement, story, person or pair, or list what has a tag", ArgumentArity.ZeroOrOne, [names, remove, with], (store, parsed, on, author) =>
        {
            var tags = new Tags(store, TimeProvider.System);
            if (on is null)
            {
                return Show(parsed.GetValue(with) is { } asked
                    ? tags.With(asked).Select(tag => Line(tag.On, tag))
                    : tags.All().Select(tag => $"{Terminal.Clean(tag.Name)} [grey]{tag.Count}[/]"));
            }
            foreach (var name in parsed.GetValue(names) ?? [])
                tags.SetAsync(on, name, author).GetAwaiter().GetResult();
            foreach (var name in parsed.GetValue(remove) ?? [])
            {
                if (!tags.RemoveAsync(on, name).GetAwaiter().GetResult())
                    return Complain.NotFound($"{on} has no tag {name}");
            }
            return Show(tags.On(on).Select(tag => Line(tag.Name, tag)));
        });
    }

    /// <param name="work">With the whole id of what is meant, and who does it.</param>
    private static Command Create(string name, string description, ArgumentArity arity, IReadOnlyList<Symbol> own, Func<IStore, ParseResult, string?, string, int> work)
    {
        var on = new Argument<string?>("ID") { Description = "An engagement's, story's or person's id, or a pair such as KAZ-USA", Arity = arity };
        var author = new Option<string>("--author") { Description = "Who does it", DefaultValueFactory = _ => Environment.UserName };
        var store = StoreOption.Create();
        var command = new Command(name, description) { on };
        foreach (var argument in own.OfType<Argument>())
            command.Add(argument);
        foreach (var option in own.OfType<Option>().Append(author).Append(store))
            command.Add(option);
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened => work(opened, parsed, parsed.GetValue(on) is { } given ? Beside.Whole(opened, given) : null, parsed.GetValue(author)!)));
        return command;
    }

    private static string Line(string what, Tag tag) => $"{Terminal.Clean(what)} [grey]{Terminal.Clean(tag.Author)} {tag.At}[/]";

    private static int Show(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Terminal.Line(AnsiConsole.Console, line);
        return ExitStatus.Done;
    }
}
