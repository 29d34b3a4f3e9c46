using Dragoman.Model;

namespace Dragoman.Language.Tests.Neural;

public sealed class SyntaxNetworkTests
{
    private static readonly Analyzer Engine = English.Analyzer();

    [Fact]
    public void A_sentence_is_read_alike_alone_and_among_others()
    {
        const string sentence = "The foreign ministers of Estonia and Finland signed two agreements on border trade.";
        var alone = Print(sentence, 0);
        for (var before = 1; before < 24; before += 5)
        {
            var story = string.Concat(Enumerable.Range(0, before).Select(i => $"Talks went on for {i + 2} hours.\n\n")) + sentence + "\n\nNothing else was said.";
            Assert.Equal(alone, Print(story, before));
        }
    }

    [Fact]
    public void A_sentence_that_is_too_long_for_the_network_still_has_one_root()
    {
        var syntax = Engine.Read(Parsed.Story(string.Join(' ', Enumerable.Repeat("talks between envoys and", 60)))).Syntax;
        for (var sentence = 0; sentence < syntax.SentenceCount; sentence++)
        {
            var (first, end) = syntax.Sentence(sentence);
            Assert.Equal(1, syntax.Heads[first..end].Count(-1));
        }
    }

    [Fact]
    public void Only_the_root_is_called_root()
    {
        var syntax = Engine.Read(Parsed.Story("TOKYO, May 3 - Ministers met. No deal, yet: talks to resume Monday! Why not?")).Syntax;
        for (var word = 0; word < syntax.Count; word++)
            Assert.Equal(syntax.Heads[word] < 0, syntax.Relations[word] == Relation.Root);
    }

    private static string Print(string text, int sentence)
    {
        var syntax = Engine.Read(Parsed.Story(text)).Syntax;
        var (first, end) = syntax.Sentence(sentence);
        return string.Join(' ', Enumerable.Range(first, end - first).Select(word =>
            $"{syntax.Tags[word]}/{syntax.Features[word]}/{syntax.Relations[word]}/{(syntax.Heads[word] < 0 ? -1 : syntax.Heads[word] - first)}"));
    }
}
