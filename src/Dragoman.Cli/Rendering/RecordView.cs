using Dragoman.Model;
using Spectre.Console;

namespace Dragoman.Cli.Rendering;

/// <summary>A record for a person at a terminal: colours where the terminal has them, plain words where not.</summary>
internal sealed class RecordView(IAnsiConsole console)
{
    /// <summary>Whether the items stand with their ids, by which they can be corrected.</summary>
    public bool Names { get; init; }

    /// <summary>One item and what was corrected in it.</summary>
    public void Item(Record record, string id)
    {
        Section("Said", record.Statements.Where(s => s.Id == id).ToValueList(), StatementLine);
        Section("Figures", record.Figures.Where(f => f.Id == id).ToValueList(), FigureLine);
        Section("Promised", record.Commitments.Where(c => c.Id == id).ToValueList(), CommitmentLine);
        Section("Coded", record.Events.Where(e => e.Id == id).ToValueList(), EventLine);
        Section("Corrected", (record.Corrections ?? []).Where(c => c.Item == id).ToValueList(), CorrectionLine);
    }

    public void Write(Record record)
    {
        Header(record.Story);
        if (Nothing(record))
        {
            console.MarkupLine("  [grey]No engagements, statements or figures found.[/]");
            console.WriteLine();
            return;
        }
        Section("Who is who", record.Actors, Who);
        Section("Engagements", record.Engagements, EngagementLine);
        Section("Itinerary", record.Itineraries, ItineraryLine);
        Section("Said", record.Statements, StatementLine);
        Section("Figures", record.Figures, FigureLine);
        Section("Promised", record.Commitments, CommitmentLine);
        Section("Coded", record.Events, EventLine);
        Section("Corrected", record.Corrections ?? [], CorrectionLine);
    }

    /// <summary>The story that was shown last, from another place.</summary>
    public void Again(Story story) => Terminal.Line(console, $"[grey]{Terminal.Clean(story.Input)}: the same story again[/]");

    private static bool Nothing(Record record) =>
        record.Actors.Count + record.Engagements.Count + record.Statements.Count + record.Figures.Count
        + record.Commitments.Count + record.Events.Count == 0;

    private void Header(Story story)
    {
        console.MarkupLine($"[bold]{Terminal.Clean(story.Headline ?? story.Input)}[/]");
        string?[] facts =
        [
            story.Published is { } day ? $"published {day}" : "no date",
            story.Agency ?? story.Outlet,
            story.Section,
            story.Byline is { } byline ? $"by {byline}" : null,
            story.Dateline is { Place: { } place } ? $"filed from {place}" : null,
            story.Language is { } language && language != "en" ? $"in {language}: kept, not read" : null,
            story.Id[..12],
        ];
        console.MarkupLine($"[grey]{Terminal.Clean(string.Join(" · ", facts.Where(fact => fact is not null)))}[/]");
        console.WriteLine();
    }

    private void Section<T>(string title, ValueList<T> items, Func<T, (string Lead, string Text)> line)
    {
        if (items.Count == 0)
            return;
        console.MarkupLine($"[bold blue]{title}[/]");
        foreach (var item in items)
        {
            var (lead, text) = line(item);
            if (text.Length > 0)
                console.Write(new Entry(lead, text));
        }
        console.WriteLine();
    }

    private static (string, string) Who(Actor actor)
    {
        var details = actor.Kind switch
        {
            ActorKind.Person => string.Join(", ", actor.Offices.Select(Office)),
            ActorKind.Format when actor.Members.Count > 0 => $"[grey]{Terminal.Clean(string.Join(" ", actor.Members))}[/]",
            _ => "",
        };
        return (Code(actor.Country ?? actor.Code), $"{Terminal.Clean(actor.Name)}{(details.Length > 0 ? $"  {details}" : "")}");
    }

    private static string Office(Office office)
    {
        var tenure = office.Tenure == Tenure.Incumbent ? "" : office.Tenure.ToString().ToLowerInvariant() + " ";
        return $"[grey]{Terminal.Clean($"{tenure}{office.Title}{(office.Of is { } of ? $" ({of})" : "")}{(office.Inferred ? " (inferred)" : "")}")}[/]";
    }

    private (string, string) EngagementLine(Engagement e)
    {
        var told = Terminal.Told(string.Join(" – ", e.Participants.Select(Party)), e.Where is null ? null : Where(e.Where), e.Format is null ? null : Terminal.Clean(e.Format));
        var subjects = e.Subjects.Count == 0 ? "" : $"\n[grey]on {Terminal.Clean(string.Join(", ", e.Subjects))}[/]";
        var purpose = e.Purpose is null ? "" : $"\n[grey]{Terminal.Clean(e.Purpose)}[/]";
        var source = e.Source is null ? "" : $"\n[grey]source: {Terminal.Clean(e.Source)}[/]";
        return ($"{(Names ? Name(e.Id) + " " : "")}{Terminal.Clean(e.When ?? "no date")}",
            $"{Status(e.Status)} {Terminal.Of(e.Kind)}{told}{subjects}{purpose}{source}");
    }

    private static string Party(Participant party)
    {
        var side = party.Side is { } s ? $", {Terminal.Of(s)}" : "";
        return party.Name is null
            ? $"{Terminal.Clean(party.Country ?? "somebody")}{(side.Length > 0 ? $" [grey]({side[2..]})[/]" : "")}"
            : $"{Terminal.Clean(party.Name)} [grey]({Terminal.Clean(party.Country ?? "?")}{side})[/]";
    }

    private static string Where(Place place)
    {
        string?[] parts = [place.Venue, place.Name, place.Country];
        return Terminal.Clean(string.Join(", ", parts.Where(part => part is not null)));
    }

    private static string Status(EngagementStatus status) => status switch
    {
        EngagementStatus.Held => "[green]held[/]",
        EngagementStatus.Ongoing => "[green]ongoing[/]",
        EngagementStatus.Scheduled => "[yellow]scheduled[/]",
        EngagementStatus.Proposed => "[yellow]proposed[/]",
        _ => $"[red]{Terminal.Of(status)}[/]",
    };

    private static (string, string) ItineraryLine(Itinerary itinerary) =>
        ("", $"{Terminal.Clean(itinerary.Name ?? "somebody")}: {string.Join(" → ", itinerary.Legs.Select(Leg))}");

    private static string Leg(Leg leg)
    {
        string?[] place = [leg.Place, leg.Country];
        var dates = leg.Arrive is null ? "" : $" [grey]({Terminal.Clean(leg.Depart is null ? leg.Arrive : $"{leg.Arrive} to {leg.Depart}")})[/]";
        return $"{Terminal.Clean(string.Join(", ", place.Where(part => part is not null)))}{dates}";
    }

    private (string, string) StatementLine(Statement statement)
    {
        var words = statement.Form == StatementForm.Direct ? $"“{statement.Text.Trim('"', '“', '”', '`', '\'', ' ')}”" : statement.Text;
        var channel = statement.Channel is null ? "" : $"\n[grey]by way of {Terminal.Clean(statement.Channel)}[/]";
        var form = statement.Form == StatementForm.Direct ? "" : $" [grey]{Terminal.Clean(statement.Verb ?? "said")}[/]";
        return (Name(statement.Id), $"[bold]{Terminal.Clean(statement.SpeakerName ?? "somebody")}[/]{form}: {Terminal.Clean(words)}{channel}");
    }

    private (string, string) FigureLine(Figure figure)
    {
        string?[] details = [figure.Of, figure.By is { } by ? $"by {by}" : null, figure.In is { } @in ? $"in {@in}" : null];
        var qualifier = figure.Qualifier is null ? "" : figure.Qualifier + " ";
        return (Name(figure.Id), Terminal.Clean($"{qualifier}{Terminal.Amount(figure.Amount, figure.Unit)}  {string.Join(", ", details.Where(d => d is not null))}".TrimEnd()));
    }

    private (string, string) CommitmentLine(Commitment commitment)
    {
        var to = commitment.To is null ? "" : $" to {commitment.To}";
        var due = commitment.Due is null ? "" : $" by {commitment.Due}";
        var amount = commitment.Amount is { } sum ? $" ({Terminal.Amount(sum, commitment.Unit ?? "").TrimEnd()})" : "";
        return (Names ? $"{Name(commitment.Id)} {Code(commitment.By)}" : Code(commitment.By), Terminal.Clean($"{Terminal.Of(commitment.Status)}{to}{due}: {commitment.What}{amount}"));
    }

    private (string, string) EventLine(CodedEvent e)
    {
        var mode = e.Mode is null ? "" : $"/{e.Mode}";
        var auxiliary = e.Auxiliary is { } aux ? $" ({Terminal.Of(aux)})" : "";
        var recipients = e.Recipients.Count == 0 ? "" : $" → {Codes(e.Recipients)}";
        return ($"{(Names ? Name(e.Id) + " " : "")}{Terminal.Clean(e.Cameo ?? "")}", Terminal.Clean($"{Terminal.Of(e.Event).ToUpperInvariant()}{mode}{auxiliary}  {Codes(e.Actors)}{recipients}"));
    }

    private static (string, string) CorrectionLine(ItemCorrection c)
    {
        var what = c.Field is null ? $"{c.Kind}ed: {c.Was}" : $"{c.Field}: {c.Was ?? "nothing"} → {c.Value ?? "nothing"}";
        return ($"[grey]{Terminal.Clean(c.Item)}[/]", $"{Terminal.Clean(what)}\n[grey]{Terminal.Clean($"{c.Author}, {c.At[..10]}: {c.Reason}")}[/]");
    }

    private string Name(string? id) => Names && id is not null ? $"[grey]{Terminal.Clean(id)}[/]" : "";

    private static string Codes(ValueList<Party> parties) => string.Join(", ", parties.Select(p => p.Country ?? p.Name ?? "?").Distinct());

    private static string Code(string? code) => $"[grey]{Terminal.Clean(code ?? "")}[/]";
}
