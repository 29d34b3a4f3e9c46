namespace Dragoman.Language.Tests.Frames;

/// <summary>The program cuts and hashes words as the training does: the numbers below are what tools/training gives.</summary>
public sealed class WordPiecesTests
{
    private static readonly WordPieces Pieces = FrameModel.BuiltIn().Pieces;

    [Theory]
    [InlineData("talks", new[] { 7566 })]
    [InlineData("Tokayev", new[] { 2000, 2912, 17240 })]
    [InlineData("Kassym-Jomart", new[] { 10556, 4757, 24335, 1011, 8183, 22345 })]
    [InlineData("Kärpälä", new[] { 10556, 14536, 7911 })]
    [InlineData("U.S.", new[] { 1057, 1012, 1055, 1012 })]
    [InlineData("62", new[] { 5786 })]
    [InlineData("n't", new[] { 1050, 1005, 1056 })]
    [InlineData("“", new[] { 1000 })]
    [InlineData("Ağrı", new[] { 12943, 2099, 11722 })]
    public void A_word_has_the_pieces_that_the_training_gave_it(string word, int[] pieces) => Assert.Equal(pieces, Pieces.Of(word).ToArray());

    [Fact]
    public void No_word_has_more_than_twelve_pieces() => Assert.InRange(Pieces.Of(new string('q', 5000)).Length, 1, 12);

    [Theory]
    [InlineData("Talks", 14114)]
    [InlineData("met", 3443)]
    [InlineData("Äänekoski", 3462)]
    public void The_gate_hashes_words_as_the_training_does(string word, int bucket) => Assert.Equal(bucket, Gate.Bucket(word));
}
