using Dragoman.Records;
using Dragoman.Web.Components.Parts;

namespace Dragoman.Web.Assistants;

/// <summary>An engagement with the sentences that tell of it.</summary>
public sealed record EngagementCited(
    string Id, string Kind, string Status, IReadOnlyList<string> Parties, string? When, string? Where, string? Format,
    IReadOnlyList<string> Subjects, double Confidence, string Standing, IReadOnlyList<string> Disagreements, IReadOnlyList<Citation> Evidence)
{
    private const int MostStories = 4, MostSentences = 3;

    /// <param name="dealing">With its reports.</param>
    public static EngagementCited Of(Dealing dealing, IStore store)
    {
        ArgumentNullException.ThrowIfNull(dealing);
        return new EngagementCited(dealing.Id, Words.Of(dealing.Kind), Words.Of(dealing.Status),
            [.. dealing.Parties.Select(party => party.Office is { } office ? $"{Words.Party(party)}, {office}" : Words.Party(party))],
            dealing.When, Words.Place(dealing.Where), dealing.Format, dealing.Subjects, dealing.Confidence, Words.Of(dealing.Standing),
            [.. dealing.Disagreements.Select(point => $"{point.Field}: {string.Join(" / ", point.Variants.Select(variant => $"{variant.Value} ({string.Join(", ", variant.Outlets)})"))}")],
            [.. Sentences(dealing, store)]);
    }

    private static IEnumerable<Citation> Sentences(Dealing dealing, IStore store)
    {
        foreach (var report in dealing.Reports.Where(report => report.Story.Length > 0).Take(MostStories))
        {
            if (store.Record(report.Story) is not { Story: var story })
                continue;
            foreach (var span in report.Engagement.Evidence.Where(span => span.End <= story.Text.Length).Take(MostSentences))
                yield return new Citation(span.Of(story.Text).ToString(), story.Id, span.Start, span.End, story.Headline, story.Outlet ?? story.Agency, story.Published, story.Url);
        }
    }
}
