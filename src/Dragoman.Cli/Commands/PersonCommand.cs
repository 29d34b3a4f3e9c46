using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Model;
using Dragoman.Records;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman person NAME</c>: who bears a name, in which offices, and whom they dealt with.</summary>
internal static class PersonCommand
{
    private const int Dealings = 10;

    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "A name in any spelling, or a person's id" };
        var on = new Option<string?>("--on") { Description = "The office at this day", HelpName = "DATE" };
        var asOf = Moments.AsOf();
        var json = new Option<bool>("--json") { Description = "One JSON object a line" };
        var store = StoreOption.Create();
        var command = new Command("person", "Show who bears a name, the offices they were seen in, and whom they dealt with") { name, on, asOf, json, store };
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened =>
            Show(opened, parsed.GetValue(name)!, parsed.GetValue(on), parsed.GetValue(asOf), parsed.GetValue(json))));
        return command;
    }

    private static int Show(IStore store, string name, string? on, DateTimeOffset? asOf, bool json)
    {
        if (on is not null && Edtf.Day(on) is null)
            return Complain.Refuse($"--on takes a day such as 2024-05-06, not “{on}”");
        var persons = store.Person(name) is { } known ? [known] : store.Persons(name);
        foreach (var person in persons)
        {
            if (json)
                JsonOutput.Line(person);
            else
                Write(store, person, on, asOf);
        }
        return persons.Count > 0 ? ExitStatus.Done : Complain.NotFound($"the store knows nobody named {name}");
    }

    private static void Write(IStore store, Person person, string? on, DateTimeOffset? asOf)
    {
        Terminal.Line(AnsiConsole.Console, $"[bold]{Terminal.Clean(person.Name)}[/] [grey]{Terminal.Clean(person.Country ?? "")} {person.Id} {Terminal.Clean(person.Wikidata ?? "")}[/]");
        if (person.Spellings.Count > 1)
            Terminal.Line(AnsiConsole.Console, $"  [grey]also[/] {Terminal.Clean(string.Join(", ", person.Spellings.Where(s => s != person.Name)))}");
        if (on is not null)
            Terminal.Line(AnsiConsole.Console, $"  [grey]on {on}[/] {Terminal.Clean(person.OfficeAt(on)?.Title ?? "no office known")}");
        foreach (var office in person.Offices)
        {
            var source = office.Source == "story" ? "seen in stories" : office.Source;
            Terminal.Line(AnsiConsole.Console, $"  {Terminal.Clean($"{office.First ?? "…"} to {office.Last ?? "…"}")}  {Terminal.Clean(office.Title)}"
                + $"{(office.Of is null ? "" : $" ({Terminal.Clean(office.Of)})")} [grey]{Terminal.Clean(source)}[/]");
        }
        var view = new DealingView(AnsiConsole.Console);
        var shown = store.Find(new FindQuery { PersonId = person.Id, Limit = Dealings, AsOf = asOf });
        foreach (var dealing in shown)
            view.Line(dealing);
        Cut.Tell("engagements", shown.Count, store.Count(new FindQuery { PersonId = person.Id, AsOf = asOf }), 0, $"find --person {person.Id}");
    }
}
