namespace Dragoman.Extraction.Tests.Statements;

public sealed class StatementListTests
{
    [Theory]
    [InlineData("Rules.Statements.namers.tsv", 1)]
    [InlineData("Rules.Statements.sources.tsv", 2)]
    [InlineData("Rules.Statements.channels.tsv", 2)]
    [InlineData("Rules.Statements.occasions.tsv", 2)]
    [InlineData("Rules.Attributions.cues.tsv", 3)]
    [InlineData("Rules.Figures.numbers.tsv", 3)]
    [InlineData("Rules.Figures.units.tsv", 2)]
    [InlineData("Rules.Figures.qualifiers.tsv", 1)]
    [InlineData("Rules.Commitments.frames.tsv", 4)]
    public void A_word_list_is_filled_sorted_and_without_doubles(string name, int fields)
    {
        var lines = LexiconFile.Read(name, fields).ToArray();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.All(line.Take(fields), field => Assert.NotEmpty(field)));
        var keys = lines.Select(line => fields == 1 ? line[0] : $"{line[0]}\t{line[1]}").ToArray();
        Assert.Equal(keys.Length, keys.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_cues_of_speech_are_known_with_their_frames()
    {
        Assert.True(CueList.Words.Verb("say")!.Has(CueFrames.Quote));
        Assert.True(CueList.Words.Verb("say")!.IsSpeech);
        Assert.False(CueList.Words.Verb("believe")!.IsSpeech);
        Assert.Contains("for", CueList.Words.Verb("call")!.Prepositions);
        Assert.True(CueList.Words.Noun("allegation")!.Has(CueFrames.That));
    }
}
