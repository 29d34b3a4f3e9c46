using Dragoman.Records;
using Spectre.Console;

namespace Dragoman.Cli.Rendering;

/// <summary>Dealings for a person at a terminal: a line each, or one whole with its life, reports and disagreements.</summary>
internal sealed class DealingView(IAnsiConsole console)
{
    public void Line(Dealing dealing) => Terminal.Line(
        console,
        $"[blue]{dealing.Id}[/]  {Terminal.Clean(dealing.When ?? "no date")}  {Status(dealing.Status)} {Summary(dealing)}{Standing(dealing)}");

    public void Whole(Dealing dealing)
    {
        Terminal.Line(console, $"[bold]{Summary(dealing)}[/]");
        Terminal.Line(console, $"[grey]{dealing.Id} · {Status(dealing.Status)} · confidence {dealing.Confidence:0.00} · revision {dealing.Revision}{Standing(dealing)}[/]");
        Fact("told by", Told(dealing));
        Fact("when", dealing.When);
        Fact("where", Where(dealing));
        Fact("format", dealing.Format);
        Fact("on", dealing.Subjects.Count == 0 ? null : string.Join(", ", dealing.Subjects));
        Fact("purpose", dealing.Purpose);
        Section("Parties", dealing.Parties.Select(p =>
            $"{Terminal.Clean(p.Name ?? p.Country ?? "somebody")}{(p.Name is null || p.Country is null ? "" : $" ({Terminal.Clean(p.Country)})")}"
            + $"[grey]{(p.Office is null ? "" : $" {Terminal.Clean(p.Office)}")}{(p.Side is { } side ? $", {Terminal.Of(side)}" : "")}[/]"));
        Section("Life", dealing.Life.Select(s => $"{Terminal.Clean(s.On ?? "no date")}  {Terminal.Of(s.Status)} {Terminal.Clean(s.When ?? "")}"));
        Section("Outlets disagree", dealing.Disagreements.Select(d =>
            $"{Terminal.Clean(d.Field)}: {Terminal.Clean(string.Join(" / ", d.Variants.Select(v => $"{v.Value} ({string.Join(", ", v.Outlets)})")))}"));
        Section("Reports", dealing.Reports.Select(r =>
            $"[blue]{(r.Story.Length >= 12 ? r.Story[..12] : "by hand")}[/] {Terminal.Clean(r.Published ?? "no date")} {Terminal.Clean(r.Outlet ?? "")}{SourceOf(r)}  {Terminal.Clean(r.Headline ?? r.Input ?? "")}"
            + (r.CopyOf is { } first ? $" [grey]({(r.Version is null ? "prints" : "newer version of")} {first[..Math.Min(12, first.Length)]}{(r.Version is null ? " again" : "")})[/]" : "")
            + (r.Reasons.Count == 0 ? "" : $"\n      [grey]{r.Score:0.0}: {Terminal.Clean(string.Join(", ", r.Reasons))}[/]")));
        Section("Corrected", dealing.Corrections.Select(c => $"{Terminal.Clean(c.At[..10])} {Correction(c)}"));
        Section("May be the same as", dealing.Resembles.Select(Terminal.Clean));
    }

    /// <summary>"6 stories, 2 of them copies; 5 outlets, 3 origins".</summary>
    private static string? Told(Dealing dealing) => dealing.Stories == 0 ? null
        : $"{Stories(dealing)}{(dealing.Outlets == 0 ? "" : $"; {Count(dealing.Outlets, "outlet")}, {Count(dealing.Origins, "origin")}")}";

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";

    private static string Stories(Dealing dealing) =>
        $"{dealing.Stories} {(dealing.Stories == 1 ? "story" : "stories")}{(dealing.Copies == 0 ? "" : $", {dealing.Copies} of them {(dealing.Copies == 1 ? "a copy" : "copies")}")}";

    /// <summary>"ana: place set to Almaty – the ministry says so".</summary>
    public static string Correction(CorrectionNote note)
    {
        var what = note.Field is null ? Past(note.Kind) : $"{note.Field} {(string.IsNullOrWhiteSpace(note.Value) ? "taken away" : $"set to {note.Value}")}";
        return $"{Terminal.Clean(note.Author)}: {Terminal.Clean(what)} [grey]– {Terminal.Clean(note.Reason)}[/]";
    }

    /// <summary>" (readout of KAZ)"; nothing where it is not known.</summary>
    private static string SourceOf(Report report) => report.Source == ReportSource.Unknown ? ""
        : $" [grey]({Terminal.Of(report.Source).Replace('-', ' ')}{(report.SourceOf is { } of ? $" of {Terminal.Clean(of)}" : "")})[/]";

    private static string Past(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Split => "split",
        CorrectionKind.Undo => "taken back",
        CorrectionKind.Merge or CorrectionKind.Change => $"{Terminal.Of(kind)}d",
        _ => $"{Terminal.Of(kind)}ed",
    };

    public static string Summary(Dealing dealing)
    {
        var parties = string.Join(" – ", dealing.Parties.Select(p => p.Name is null ? p.Country ?? "somebody" : p.Country is null ? p.Name : $"{p.Name} ({p.Country})"));
        return Terminal.Of(dealing.Kind) + Terminal.Clean(Terminal.Told(parties, Where(dealing), dealing.Format));
    }

    public static string? Where(Dealing dealing)
    {
        string?[] parts = [dealing.Where?.Venue, dealing.Where?.Name, dealing.Where?.Country];
        var text = string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
        return text.Length == 0 ? null : text;
    }

    public static string Status(DealingStatus status) => status switch
    {
        DealingStatus.Held or DealingStatus.Ongoing => $"[green]{Terminal.Of(status)}[/]",
        DealingStatus.Scheduled or DealingStatus.Proposed => $"[yellow]{Terminal.Of(status)}[/]",
        _ => $"[red]{Terminal.Of(status)}[/]",
    };

    private static string Standing(Dealing dealing) => dealing.Standing == Records.Standing.Machine ? "" : $" [grey]({Terminal.Of(dealing.Standing)})[/]";

    private void Fact(string name, string? value)
    {
        if (value is not null)
            Terminal.Line(console, $"  [grey]{name}[/] {Terminal.Clean(value)}");
    }

    private void Section(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        Terminal.Line(console, $"[bold blue]{title}[/]");
        foreach (var line in all)
            Terminal.Line(console, $"  {line}");
    }
}
