using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Components.Parts;

namespace Dragoman.Web.Assistants;

/// <summary>A promise with the words that make it.</summary>
public sealed record PromiseCited(string Id, string? By, string? To, string What, string Status, string? Due, IReadOnlyList<Citation> Evidence)
{
    private const int MostStories = 3;

    public static PromiseCited Of(Promise promise, IStore store)
    {
        ArgumentNullException.ThrowIfNull(promise);
        ArgumentNullException.ThrowIfNull(store);
        return new PromiseCited(promise.Id, promise.By, promise.To, promise.What, Words.Of(promise.Status), promise.Due, [.. Told(promise, store)]);
    }

    private static IEnumerable<Citation> Told(Promise promise, IStore store)
    {
        foreach (var record in promise.Stories.Take(MostStories).Select(store.Record).OfType<Record>())
        {
            var story = record.Story;
            foreach (var told in record.Commitments.Where(told => told.By == promise.By && (told.To ?? "") == (promise.To ?? "") && told.Span.End <= story.Text.Length))
                yield return new Citation(told.Span.Of(story.Text).ToString(), story.Id, told.Span.Start, told.Span.End, story.Headline, story.Outlet ?? story.Agency, story.Published, story.Url);
        }
    }
}
