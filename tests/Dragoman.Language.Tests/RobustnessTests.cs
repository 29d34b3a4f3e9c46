using Dragoman.Model;

namespace Dragoman.Language.Tests;

/// <summary>Texts that nobody writes and everybody sends.</summary>
public sealed class RobustnessTests
{
    private static readonly Analyzer Engine = English.Analyzer();

    public static TheoryData<string> Strange => new()
    {
        "", " ", "\n\n\n", "\0", ".", "\"", "'", "\ud83d", "\ude00\ud83d", new string('(', 10_000), new string('.', 20_000),
        new string('a', 50_000), new string('—', 10_000), string.Concat(Enumerable.Repeat("don't", 2_000)),
        string.Concat(Enumerable.Repeat("\u0001\u0002", 2_000)), "Президент встретился с министром. Они говорили час.",
        "总统会见了外交部长。他们讨论了贸易问题。", "التقى الرئيس وزير الخارجية.", "🙂🙂 the 🇰🇿 flag 🙂",
    };

    [Theory]
    [MemberData(nameof(Strange), DisableDiscoveryEnumeration = true)]
    public void Any_text_is_read(string text)
    {
        var syntax = Engine.Read(Parsed.Story(text)).Syntax;
        AssertSound(syntax, text);
    }

    [Fact]
    public void Any_characters_are_read() =>
        CsCheck.Check.Sample(CsCheck.Gen.String, text => AssertSound(Engine.Read(Parsed.Story(text)).Syntax, text), iter: 200);

    [Theory]
    [InlineData("the ministers of the two countries met again and ")]
    [InlineData("talks ")]
    [InlineData("talks")]
    [InlineData("(a ")]
    [InlineData("総統は大臣と会談した")]
    public void Time_grows_with_the_length_alone(string piece)
    {
        var small = Repeated(piece, 8_000);
        var large = Repeated(piece, 80_000);
        Engine.Read(Parsed.Story(small));
        var once = Enumerable.Range(0, 3).Min(_ => Time(small));
        Limit.Soon((once * 30) + TimeSpan.FromSeconds(1), () => Engine.Read(Parsed.Story(large)));
    }

    [Fact]
    public void One_analyser_serves_many_threads()
    {
        var texts = Enumerable.Range(0, 40).Select(i => $"The president of country {i} met his counterpart. “We agree,” he said on day {i}.").ToArray();
        var alone = texts.Select(text => Print(Engine.Read(Parsed.Story(text)))).ToArray();
        var together = texts.AsParallel().AsOrdered().Select(text => Print(Engine.Read(Parsed.Story(text)))).ToArray();
        Assert.Equal(alone, together);
    }

    private static string Print(Reading reading)
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(reading, writer);
        return writer.ToString();
    }

    private static string Repeated(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static TimeSpan Time(string text)
    {
        Limit.Timed(() => Engine.Read(Parsed.Story(text)), out var took);
        return took;
    }

    /// <summary>Words follow one another; each sentence is one tree with one root.</summary>
    private static void AssertSound(Syntax syntax, string text)
    {
        for (var i = 0; i < syntax.Count; i++)
        {
            Assert.True(syntax.Starts[i] < syntax.Ends[i] && syntax.Ends[i] <= text.Length);
            Assert.True(i == 0 || syntax.Starts[i] >= syntax.Ends[i - 1]);
            Assert.False(string.IsNullOrEmpty(syntax.Lemmas[i]));
        }
        for (var s = 0; s < syntax.SentenceCount; s++)
        {
            var (first, end) = syntax.Sentence(s);
            Assert.True(end > first);
            var roots = 0;
            for (var i = first; i < end; i++)
            {
                roots += syntax.Heads[i] < 0 ? 1 : 0;
                var at = i;
                for (var steps = 0; syntax.Heads[at] >= 0; steps++)
                {
                    at = syntax.Heads[at];
                    Assert.InRange(at, first, end - 1);
                    Assert.True(steps <= end - first, "a tree has no cycle");
                }
            }
            Assert.Equal(1, roots);
        }
    }
}
