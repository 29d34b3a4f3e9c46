using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Model;
using Dragoman.Records;
using NodaTime;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman add KIND</c>: what no reading found, typed in.</summary>
internal static class AddCommand
{
    public static Command Create()
    {
        var kind = new Argument<string>("KIND") { Description = $"{string.Join(", ", HandWork.Kinds)}" };
        var set = new Option<string[]>("--set")
        {
            Description = "A field and its value, as 'dragoman correct' has them; words=\"…\" quotes the story. Without a story also on=DAY, source=\"…\", and of a statement country and office. Of a person name, country, office, from, until",
            HelpName = "FIELD=VALUE",
            Required = true,
        };
        var story = new Option<string?>("--story") { Description = "The story that tells it", HelpName = "STORY" };
        var reason = new Option<string>("--reason") { Description = "Why", DefaultValueFactory = _ => "added by hand" };
        var author = new Option<string>("--author") { Description = "Who says so", DefaultValueFactory = _ => Environment.UserName };
        var store = StoreOption.Create();
        var command = new Command("add", "Add an engagement, a statement, a promise or a figure by hand, to a story or without one, or a person with an office") { kind, set, story, reason, author, store };
        command.SetAction(parsed => FieldArguments.Of(parsed.GetValue(set) ?? []) is not { } fields
            ? ExitStatus.Refused
            : StoreOption.Use(parsed.GetValue(store)!, opened => Add(opened, parsed.GetValue(kind)!, parsed.GetValue(story), fields, parsed.GetValue(author)!, parsed.GetValue(reason)!)));
        return command;
    }

    private static int Add(IStore store, string kind, string? story, IReadOnlyList<FieldChange> fields, string author, string reason)
    {
        var today = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InUtc().Date;
        var id = HandWork.AddAsync(store, kind, story, fields, author, reason, today).GetAwaiter().GetResult();
        if (id.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && store.Record(id[..slash]) is { } record)
        {
            new RecordView(AnsiConsole.Console) { Names = true }.Item(record, id[(slash + 1)..]);
            Terminal.Line(AnsiConsole.Console, $"[grey]{Terminal.Clean($"{id[..12]}{id[slash..]}")}[/]");
        }
        else if (store.Dealing(id) is { } dealing)
            new DealingView(AnsiConsole.Console).Whole(dealing);
        else if (store.Person(id) is { } person)
            Terminal.Line(AnsiConsole.Console, $"{Terminal.Clean(person.Name)}{(person.Country is { } country ? $" ({Terminal.Clean(country)})" : "")} [grey]{person.Id}[/]");
        return ExitStatus.Done;
    }
}
