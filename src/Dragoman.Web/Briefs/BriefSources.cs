using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Components.Parts;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Briefs;

/// <summary>Finds what the lines of a brief rest on.</summary>
internal sealed class BriefSources(IStore store)
{
    private const int Most = 3, LongestSentence = 320;

    /// <summary>Copies are no further source.</summary>
    public IReadOnlyList<BriefSource> Of(Dealing dealing) =>
        [.. (dealing.Reports.Count > 0 ? dealing : store.Dealing(dealing.Id) ?? dealing).Reports.Where(report => report.Story.Length > 0 && report.CopyOf is null)
            .Reverse().Take(Most).Select(report => Of(report.Story, report.Engagement.Evidence is [var span, ..] ? span : null)).OfType<BriefSource>()];

    /// <summary>What told the newest state of a dealing, and whether that is its calendar's lack of it.</summary>
    public (BriefSource? Proof, bool IsWithdrawal) Newest(Dealing dealing) =>
        dealing.Life is [.., var last] && store.Dealing(dealing.Id)?.Reports.FirstOrDefault(report => report.Story == last.Story) is { } report
            ? (Of(report.Story, report.Engagement.Evidence is [var span, ..] ? span : null), report.IsWithdrawal) : (null, false);

    public IReadOnlyList<BriefSource> Of(Promise promise) => [.. promise.Stories.Take(Most).Select(id => store.Record(id)).OfType<Record>()
        .Select(record => Of(record, record.Commitments.FirstOrDefault(told => told.By == promise.By && (promise.To is null || told.To is null || told.To == promise.To))?.Span))];

    public static IReadOnlyList<BriefSource> Of(StatementFound found) =>
        [new BriefSource(Teller(found.Outlet, found.Headline, found.Published), null, Addresses.Story(found.Story, found.Statement.Span), found.Url)];

    /// <summary>A stretch of a story.</summary>
    public static BriefSource At(Record record, Span span) => Of(record, span);

    private BriefSource? Of(string story, Span? at) => store.Record(story) is { } record ? Of(record, at) : null;

    private static BriefSource Of(Record record, Span? at)
    {
        var story = record.Story;
        var sentence = at is { Length: > 0 } span && span.End <= story.Text.Length ? span.Of(story.Text).ToString().ReplaceLineEndings(" ") : null;
        return new BriefSource(Teller(story.Outlet ?? story.Agency, story.Headline, story.Published), sentence is { Length: > LongestSentence } ? $"{sentence[..LongestSentence]}…" : sentence,
            sentence is null ? Addresses.Story(story.Id) : Addresses.Story(story.Id, at!.Value), Addresses.Outside(story.Url));
    }

    private static string Teller(string? outlet, string? headline, string? published) =>
        $"{outlet ?? (headline is null ? "a story" : $"“{headline}”")}, {Words.Date(published)}";
}
