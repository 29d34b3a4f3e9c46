using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Web.Questions;

/// <summary>All that the store has of one dealing: the stories' findings that belong to it, and how it came to be what it is.</summary>
public sealed class EngagementView
{
    /// <summary>So many outlets stand side by side.</summary>
    public const int MostOutlets = 6;

    private EngagementView(Dealing dealing) => Dealing = dealing;

    public Dealing Dealing { get; }

    public IReadOnlyList<Report> Outlets { get; private init; } = [];

    public IReadOnlyList<StatementFound> Statements { get; private init; } = [];

    public IReadOnlyList<(string Story, Itinerary Itinerary)> Itineraries { get; private init; } = [];

    public IReadOnlyList<(string Story, Commitment Commitment)> Commitments { get; private init; } = [];

    public IReadOnlyList<(string Story, Figure Figure)> Figures { get; private init; } = [];

    public IReadOnlyList<(string Story, CodedEvent Event)> Codes { get; private init; } = [];

    public IReadOnlyList<DealingVersion> History { get; private init; } = [];

    /// <summary>Null where there is no such dealing.</summary>
    public static EngagementView? Of(IStore store, string id)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (store.Dealing(id) is not { } dealing)
            return null;
        var outlets = dealing.Reports.Where(report => report.Story.Length > 0).Take(MostOutlets).ToList();
        var told = outlets.Select(report => (Report: report, Record: store.Record(report.Story))).Where(pair => pair.Record is not null).ToList();
        return new EngagementView(dealing)
        {
            Outlets = outlets,
            Statements = [.. told.SelectMany(pair => StatementFinder.All(pair.Record!).Where(found => Belongings.Of(found.Statement, pair.Record!) == pair.Report.Engagement.Id))],
            Itineraries = [.. told.SelectMany(pair => pair.Record!.Itineraries.Where(itinerary => IsTraveller(itinerary, pair.Report.Engagement)).Select(itinerary => (pair.Record.Story.Id, itinerary)))],
            Commitments = [.. told.SelectMany(pair => pair.Record!.Commitments.Where(commitment => IsMadeHere(commitment, pair.Record, pair.Report.Engagement)).Select(commitment => (pair.Record.Story.Id, commitment)))],
            Figures = [.. told.SelectMany(pair => pair.Record!.Figures.Where(figure => Belongings.Of(figure, pair.Record) == pair.Report.Engagement.Id).Select(figure => (pair.Report.Story, figure)))],
            Codes = [.. told.SelectMany(pair => pair.Record!.Events.Where(coded => coded.Engagement == pair.Report.Engagement.Id).Select(coded => (pair.Record.Story.Id, EventOverlay.Of(coded, pair.Record, dealing))))],
            History = store.History(dealing.Id),
        };
    }

    /// <summary>The stretches that a field of a report rests on; its sentences where no words are noted for the field.</summary>
    public static IReadOnlyList<Span> Because(Report report, string field)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Engagement.Because.TryGetValue(field, out var spans) && spans.Count > 0 ? spans : report.Engagement.Evidence;
    }

    private static bool IsTraveller(Itinerary itinerary, Engagement engagement) =>
        engagement.Participants.Any(party => (party.Actor is not null && party.Actor == itinerary.Traveller) || (party.Name is not null && party.Name == itinerary.Name));

    /// <summary>A promise belongs to a dealing at which it was said, or between whose parties it was made.</summary>
    private static bool IsMadeHere(Commitment commitment, Record record, Engagement engagement)
    {
        if (commitment.Statement is { } id && record.Statements.FirstOrDefault(statement => statement.Id == id)?.Engagement is { } at)
            return at == engagement.Id;
        return engagement.Participants.Any(party => party.Country == commitment.By) && (commitment.To is null || engagement.Participants.Any(party => party.Country == commitment.To));
    }
}
