using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>A store of each kind with two stories in it, filled once for all questions.</summary>
public sealed class FilledStores : IDisposable
{
    private readonly Dictionary<string, SomeStore> stores = [];

    internal async Task<SomeStore> Of(string kind)
    {
        if (stores.TryGetValue(kind, out var some))
            return some;
        some = new SomeStore(kind);
        stores.Add(kind, some);
        await some.Store.KeepAsync(Some.Record(Some.Story("Tokayev receives Blinken\n\nThey discussed uranium exports at length.", "2023-02-28"),
            Some.Meeting() with { Subjects = ["Uranium exports", "water"] }), TestContext.Current.CancellationToken);
        await some.Store.KeepAsync(Some.Record(Some.Story("Xi to visit Paris\n\nThe visit was announced in Élysée.", "2023-02-20"), new Engagement
        {
            Id = "e1",
            Kind = EngagementKind.Visit,
            Status = EngagementStatus.Scheduled,
            Participants = [Some.Person("Xi Jinping", "CHN", Side.Visitor)],
            When = "2023-03-15",
            Where = new Place("Paris", "FRA"),
            Format = "C5+1",
            Evidence = [new Span(0, 3)],
            Rule = "visit/to-visit",
            Confidence = 0.5,
        }), TestContext.Current.CancellationToken);
        return some;
    }

    public void Dispose()
    {
        foreach (var store in stores.Values)
            store.Dispose();
    }
}
