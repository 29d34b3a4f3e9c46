using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Model;
using Dragoman.Records;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman dyad KAZ USA</c>: what two parties have to do with each other.</summary>
internal static class DyadCommand
{
    private const int Shown = 10;

    public static Command Create()
    {
        var one = new Argument<string>("ONE") { Description = "A party's code or name: KAZ" };
        var other = new Argument<string>("OTHER") { Description = "Another's: USA, 'United States'" };
        var asOf = Moments.AsOf();
        var json = new Option<bool>("--json") { Description = "As JSON" };
        var store = StoreOption.Create();
        var command = new Command("dyad", "Show what two parties have to do with each other: last met, subjects, open promises, next date") { one, other, asOf, json, store };
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened =>
            Show(opened, opened.Dyad(PartyArgument.Code(parsed.GetValue(one)!), PartyArgument.Code(parsed.GetValue(other)!), parsed.GetValue(asOf)), parsed.GetValue(asOf), parsed.GetValue(json))));
        return command;
    }

    private static int Show(IStore store, Dyad dyad, DateTimeOffset? asOf, bool json)
    {
        if (json)
        {
            JsonOutput.Line(dyad);
            return ExitStatus.Done;
        }
        if (dyad.Recent.Count + dyad.Coming.Count + dyad.Fallen.Count + dyad.OpenPromises.Count == 0)
            return Complain.NotFound($"the store knows of nothing between {dyad.One} and {dyad.Other}");
        Terminal.Line(AnsiConsole.Console, $"[bold]{Terminal.Clean(Name(dyad.One))} and {Terminal.Clean(Name(dyad.Other))}[/]");
        Fact("last met", dyad.LastMet);
        Fact("next", dyad.Next);
        if (dyad.Subjects.Count > 0)
            Terminal.Line(AnsiConsole.Console, $"  [grey]on[/] {Terminal.Clean(string.Join(", ", dyad.Subjects))}");
        List("Open promises", dyad.OpenPromises.Select(p =>
            $"{Terminal.Clean(p.Due ?? "no date")}  {Terminal.Of(p.Status)} by {Terminal.Clean(p.By ?? "?")}: {Terminal.Clean(p.What)}"
            + $"{(p.Amounts.Count == 0 ? "" : $" [grey]({Terminal.Clean(string.Join(" / ", p.Amounts.Select(a => Terminal.Amount(a.Value))))})[/]")}"));
        List("Coming", dyad.Coming.Take(Shown).Select(Line));
        List("Lately", dyad.Recent.Take(Shown).Select(Line));
        List("Came to nothing", dyad.Fallen.Take(Shown).Select(Line));
        var shown = Math.Min(Shown, dyad.Coming.Count) + Math.Min(Shown, dyad.Recent.Count) + Math.Min(Shown, dyad.Fallen.Count);
        Cut.Tell("engagements", shown, store.Count(new FindQuery { Parties = [dyad.One, dyad.Other], AsOf = asOf }), 0, $"find {dyad.One}-{dyad.Other}");
        return ExitStatus.Done;
    }

    private static string Line(Dealing dealing) =>
        $"[blue]{dealing.Id}[/]  {Terminal.Clean(dealing.When ?? "no date")}  {DealingView.Status(dealing.Status)} {DealingView.Summary(dealing)}";

    private static void Fact(string name, Dealing? dealing)
    {
        if (dealing is not null)
            Terminal.Line(AnsiConsole.Console, $"  [grey]{name}[/] {Terminal.Clean(dealing.When ?? "no date")}, {DealingView.Summary(dealing)}");
    }

    private static void List(string title, IEnumerable<string> lines)
    {
        var first = true;
        foreach (var line in lines)
        {
            if (first)
                Terminal.Line(AnsiConsole.Console, $"[bold blue]{title}[/]");
            first = false;
            Terminal.Line(AnsiConsole.Console, $"  {line}");
        }
    }

    private static string Name(string code) => Almanac.Default.Country(code)?.Name ?? Almanac.Default.Organisation(code)?.Name ?? code;
}
