using Dragoman.Model;
using Dragoman.Records.Evaluation;

namespace Dragoman.Records.Tests;

public sealed class MergedCorpusTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Corpus");

    [Fact]
    public async Task What_was_read_without_error_is_merged_without_error()
    {
        var corpus = MergedCorpus.Read(Folder);
        using var store = Stores.Open("memory:", new SetClock("2024-12-31T00:00:00Z"));
        var records = corpus.Stories.ToDictionary(s => s.Id, s => s.ToRecord());
        foreach (var story in corpus.Stories)
            await store.KeepAsync(records[story.Id], TestContext.Current.CancellationToken);

        var score = MergedScorer.Score(corpus, records, store);

        Assert.True(score is { F1: >= 0.999, Life: 1 }, string.Join('\n', score.Errors.Prepend($"F1 {score.F1:0.000} life {score.Life:0.000}")));
    }

    [Fact]
    public async Task Merging_without_any_join_scores_low()
    {
        var corpus = MergedCorpus.Read(Folder);
        using var store = Stores.Open("memory:", new SetClock("2024-12-31T00:00:00Z"));
        var records = corpus.Stories.ToDictionary(s => s.Id, s => s.ToRecord() with { Engagements = [] });
        foreach (var story in corpus.Stories)
            await store.KeepAsync(records[story.Id], TestContext.Current.CancellationToken);

        var score = MergedScorer.Score(corpus, records, store);

        Assert.True(score is { F1: < 0.6, Life: 0, Found: 0 });
    }

    [Fact]
    public void The_corpus_has_what_it_says()
    {
        var corpus = MergedCorpus.Read(Folder);

        Assert.True(corpus.Stories.Count >= 60);
        Assert.True(corpus.Stories.Select(s => s.Id.Split('/')[0]).Distinct().Count() >= 15);
        Assert.Equal(corpus.Stories.Count, corpus.Stories.Select(s => Story.IdOf(s.Text)).Distinct().Count());
    }

    [Fact]
    public void The_six_reports_of_one_meeting_share_from_a_tenth_to_half_of_their_words()
    {
        var words = MergedCorpus.Read(Folder).Stories.Where(s => s.Id.StartsWith("01-", StringComparison.Ordinal))
            .Select(s => Letters.Fold(s.Text).Split(' ').ToHashSet(StringComparer.Ordinal)).ToList();
        var shares = from one in words from other in words where one != other select one.Intersect(other).Count() / (double)one.Union(other).Count();

        Assert.Equal(6, words.Count);
        Assert.All(shares, share => Assert.InRange(share, 0.1, 0.5));
    }

    [Fact]
    public void Six_reports_of_one_meeting_share_between_a_tenth_and_a_half_of_their_words()
    {
        var words = MergedCorpus.Read(Folder).Stories.Where(s => s.Id.StartsWith("01-", StringComparison.Ordinal))
            .Select(s => Letters.Fold(s.Text).Split(' ').Where(w => w.Length > 1).ToHashSet()).ToList();

        Assert.Equal(6, words.Count);
        Assert.All(words.SelectMany((one, i) => words.Skip(i + 1).Select(other => (double)one.Count(other.Contains) / one.Union(other).Count())), shared => Assert.InRange(shared, 0.1, 0.5));
    }

    [Theory]
    [InlineData("words before a story")]
    [InlineData("=== Outlet without a day")]
    [InlineData("=== A, 2024-01-01\nx\n\n> k: ball held - | - - | - (KAZ) -")]
    [InlineData("=== A, 2024-01-01\nx\n\n> k: meeting held - | - - | - (KAZ) -")]
    [InlineData("")]
    public void A_line_that_is_none_of_the_format_is_named(string text)
    {
        var folder = Directory.CreateTempSubdirectory("dragoman").FullName;
        File.WriteAllText(Path.Combine(folder, "x.txt"), text);

        Assert.Throws<FormatException>(() => MergedCorpus.Read(folder));
        Directory.Delete(folder, recursive: true);
    }
}
