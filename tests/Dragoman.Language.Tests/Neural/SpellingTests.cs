namespace Dragoman.Language.Tests.Neural;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("Astana", "ASTANA")]
    [InlineData("2023", "1998")]
    [InlineData("Côte", "côte")]
    [InlineData("n’t", "n't")]
    public void Capitals_digits_and_apostrophes_do_not_part_words(string one, string other) =>
        Assert.Equal(Normal(one), Normal(other));

    [Fact]
    public void A_shape_tells_capitals_and_digits_apart()
    {
        string[] words = ["talks", "Talks", "TALKS", "G-20", "$62", "U.S."];
        Assert.Equal(words.Length, words.Select(word => WordFeatures.Look(word)).Distinct().Count());
        Assert.Equal(WordFeatures.Look("Kazakhstan"), WordFeatures.Look("Uzbekistan"));
    }

    [Fact]
    public void Words_of_any_length_have_affixes_and_pieces_in_bounds()
    {
        var rows = new int[WordFeatures.MaxPieces];
        for (var length = 1; length < 60; length++)
        {
            var normal = Normal(new string('x', length));
            var affixes = WordFeatures.Affixes(normal, rows);
            Assert.InRange(affixes, 1, WordFeatures.MaxAffixes);
            Assert.All(rows[..affixes], row => Assert.InRange(row, 0, WordFeatures.AffixRows - 1));
            var pieces = WordFeatures.Pieces(normal, rows);
            Assert.InRange(pieces, 1, WordFeatures.MaxPieces);
            Assert.All(rows[..pieces], row => Assert.InRange(row, 0, WordFeatures.PieceRows - 1));
        }
    }

    [Fact]
    public void The_cache_gives_back_what_it_keeps_and_stops_when_it_is_full()
    {
        var cache = new SpellingCache(16);
        for (var i = 0; i < 100; i++)
            cache.Keep($"word{i}", [i]);
        var kept = Enumerable.Range(0, 100).Where(i => cache.Find($"word{i}") is not null).ToList();
        Assert.InRange(kept.Count, 1, 16);
        Assert.All(kept, i => Assert.Equal(i, cache.Find($"word{i}")![0]));
    }

    [Fact]
    public void The_cache_does_not_keep_what_is_too_long_to_be_a_word()
    {
        var cache = new SpellingCache(16);
        var long1 = new string('a', 1000);
        cache.Keep(long1, [1]);
        Assert.Null(cache.Find(long1));
    }

    [Fact]
    public void Heads_before_and_behind_are_told_apart_and_far_ones_are_not()
    {
        Assert.NotEqual(HeadDistance.Of(-1), HeadDistance.Of(1));
        Assert.Equal(HeadDistance.Of(40), HeadDistance.Of(4000));
        Assert.All(Enumerable.Range(-100, 201).Where(offset => offset != 0), offset => Assert.InRange(HeadDistance.Of(offset), 1, HeadDistance.Classes - 1));
    }

    private static string Normal(string word)
    {
        Span<char> letters = stackalloc char[WordFeatures.LongestWord];
        return new string(letters[..WordFeatures.Normalise(word, letters)]);
    }
}
