using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Model;
using Dragoman.Records;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman agenda</c>: what is planned, day by day, as wire services print their diaries.</summary>
internal static class AgendaCommand
{
    public static Command Create()
    {
        var days = new Option<int>("--days") { Description = "How many days, today the first", DefaultValueFactory = _ => 14 };
        var json = new Option<bool>("--json") { Description = "One JSON object a line" };
        var store = StoreOption.Create();
        var command = new Command("agenda", "Show what is planned for the next fourteen days, as a wire diary") { days, json, store };
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened => Show(opened.Agenda(Math.Clamp(parsed.GetValue(days), 1, 3660)), parsed.GetValue(json))));
        return command;
    }

    private static int Show(IReadOnlyList<Dealing> planned, bool json)
    {
        string? day = null;
        foreach (var dealing in planned)
        {
            if (json)
            {
                Console.Out.WriteLine(DealingFormat.ToJson(dealing));
                continue;
            }
            if (dealing.When != day)
                Terminal.Line(AnsiConsole.Console, $"[bold]{Terminal.Clean(Heading(dealing.When))}[/]");
            day = dealing.When;
            Terminal.Line(AnsiConsole.Console, $"  {Entry(dealing)}");
        }
        if (planned.Count == 0 && !json)
            Terminal.Line(AnsiConsole.Console, "[grey]Nothing is planned for these days, as far as the store knows.[/]");
        return ExitStatus.Done;
    }

    /// <summary>"ASTANA – Visit: Antony Blinken (USA), C5+1, on water (scheduled)".</summary>
    private static string Entry(Dealing dealing)
    {
        var place = dealing.Where?.Name ?? (dealing.Where?.Country is { } code ? Almanac.Default.Country(code)?.Name ?? code : "PLACE TO BE TOLD");
        var parties = string.Join(", ", dealing.Parties.Select(p => p.Name is null ? p.Country ?? "somebody" : p.Country is null ? p.Name : $"{p.Name} ({p.Country})"));
        var text = dealing.Kind + Terminal.Told(parties, dealing.Format, dealing.Subjects.Count == 0 ? null : $"on {string.Join(", ", dealing.Subjects)}", dealing.Purpose);
        return $"{Terminal.Clean(place.ToUpperInvariant())} – {Terminal.Clean(text)} ({DealingView.Status(dealing.Status)}) [grey]{dealing.Id}[/]";
    }

    /// <summary>"MONDAY, NOVEMBER 30", "NOVEMBER 30 TO DECEMBER 2", "DECEMBER 2026, DAY TO BE TOLD".</summary>
    private static string Heading(string? when)
    {
        if (!Edtf.TryRange(when, out var first, out var last))
            return when ?? "";
        if (first == last)
            return $"{first.DayOfWeek.ToString().ToUpperInvariant()}, {Words(first, "MMMM d")}";
        return when!.Contains('/', StringComparison.Ordinal)
            ? $"{Words(first, "MMMM d")} TO {Words(last, "MMMM d")}"
            : $"{Words(first, when.Length > 4 ? "MMMM yyyy" : "yyyy")}, DAY TO BE TOLD";
    }

    private static string Words(NodaTime.LocalDate day, string form) => day.ToString(form, System.Globalization.CultureInfo.InvariantCulture).ToUpperInvariant();
}
