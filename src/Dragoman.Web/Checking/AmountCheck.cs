using System.Globalization;
using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Briefs;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Checking;

/// <summary>Holds the amounts that a draft tells against those of the stories and promises of the same parties.</summary>
internal sealed class AmountCheck(IStore store)
{
    private const int MostDealings = 60, MostStories = 40, LeastWord = 4;

    public IEnumerable<CheckFinding> Of(Record draft)
    {
        foreach (var figure in draft.Figures)
            yield return Judge(draft, figure.Span, Claimed(figure, draft));
        foreach (var told in draft.Commitments.Where(told => told.Amount is not null && !draft.Figures.Any(figure => figure.Span.Overlaps(told.Span) && figure.Amount == told.Amount)))
            yield return Judge(draft, told.Span, new Claim(told.Amount!.Value, told.Unit ?? "", told.By, told.To, Words(told.What)));
    }

    private CheckFinding Judge(Record draft, Span at, Claim claim)
    {
        var words = at.Of(draft.Story.Text).ToString();
        CheckFinding Say(CheckVerdict verdict, string why, IReadOnlyList<BriefSource> proof) => new("amount", words, at.Start, at.End, verdict, why, proof);
        var other = (Claim: (Claim?)null, Proof: (BriefSource?)null);
        foreach (var record in Stories(claim).Select(store.Record).OfType<Record>())
        {
            foreach (var (told, span) in Claims(record))
            {
                if (told.Unit != claim.Unit || !Parties(told, claim))
                    continue;
                if (told.Amount == claim.Amount)
                    return Say(CheckVerdict.Supported, $"The record has {Text(told)}.", [BriefSources.At(record, span)]);
                if (other.Claim is null && told.Words.Overlaps(claim.Words))
                    other = (told, BriefSources.At(record, span));
            }
        }
        return other is ({ } differing, { } proof) ? Say(CheckVerdict.Contradicted, $"The record has {Text(differing)}.", [proof]) : Say(CheckVerdict.Unknown, "The record knows no such amount of these parties.", []);
    }

    /// <summary>The stories of the parties' engagements and promises, the newest first.</summary>
    private IEnumerable<string> Stories(Claim claim)
    {
        var parties = new[] { claim.By, claim.To }.OfType<string>().Distinct().ToValueList();
        if (parties.Count == 0)
            return store.Search(claim.Amount.ToString("0.##", CultureInfo.InvariantCulture), MostStories).Select(story => story.Id);
        var promised = claim.By is { } by ? store.Promises(by).SelectMany(promise => promise.Stories) : [];
        var told = store.Find(new FindQuery { Parties = parties, Limit = MostDealings }).SelectMany(dealing => store.Dealing(dealing.Id)?.Reports ?? []).Select(report => report.Story);
        return promised.Concat(told).Where(id => id.Length > 0).Distinct().Take(MostStories);
    }

    /// <summary>What the amount is of stands with it, or in the promise that it stands in; the amount's own words say nothing of that.</summary>
    private static Claim Claimed(Figure figure, Record record)
    {
        var promise = record.Commitments.FirstOrDefault(told => told.Amount == figure.Amount && told.Span.Overlaps(figure.Span));
        var words = Words(figure.Of ?? promise?.What);
        words.ExceptWith(Words(figure.Span.Of(record.Story.Text).ToString()));
        return new Claim(figure.Amount, figure.Unit, figure.By, figure.In, words);
    }

    private static IEnumerable<(Claim Claim, Span Span)> Claims(Record record) =>
        record.Figures.Select(figure => (Claimed(figure, record), figure.Span))
            .Concat(record.Commitments.Where(told => told.Amount is not null).Select(told => (new Claim(told.Amount!.Value, told.Unit ?? "", told.By, told.To, Words(told.What)), told.Span)));

    /// <summary>What one does not say does not count.</summary>
    private static bool Parties(Claim one, Claim other) => (one.By is null || other.By is null || one.By == other.By) && (one.To is null || other.To is null || one.To == other.To);

    private static string Text(Claim claim) => $"{claim.Amount.ToString("#,0.##", CultureInfo.InvariantCulture)} {claim.Unit}{(claim.By is { } by ? $" by {PartyCodes.Name(by)}" : "")}{(claim.To is { } to ? $" for {PartyCodes.Name(to)}" : "")}".Trim();

    private static HashSet<string> Words(string? text) =>
        (text ?? "").Split([' ', ',', '.', ';', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= LeastWord && word.All(char.IsLetter)).Select(word => word.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);

    private sealed record Claim(decimal Amount, string Unit, string? By, string? To, HashSet<string> Words);
}
