using Dragoman.Model;

namespace Dragoman.Language.Tests.Frames;

/// <summary>The encoder reads the same however stories come, and only what may tell something.</summary>
public sealed class FrameReaderTests
{
    private const string Talks = "Finnish Foreign Minister Elina Korpela held talks with her Polish counterpart, Marek Zawadzki, in Helsinki on Tuesday, the ministry said. "
        + "The two ministers will meet again in Warsaw next month to sign an agreement on rail links.";

    private static readonly Analyzer Engine = English.Analyzer();
    private static readonly IFrameReader Reader = English.Frames();

    [Fact]
    public void Talks_that_were_held_are_told_by_their_noun()
    {
        var reading = Engine.Read(Parsed.Story(Talks));
        var told = Reader.Open(reading).Frames([]).Frames.MaxBy(frame => frame.Told)!;

        Assert.InRange(told.Told, 0.8f, 1);
        Assert.Contains(Word(reading, told.Trigger), (string[])["talks", "meet", "sign"]);
    }

    [Fact]
    public void A_story_reads_the_same_alone_and_beside_others()
    {
        var reading = Engine.Read(Parsed.Story(Talks));
        var alone = Shown(Reader.Open(reading).Frames([]));
        var beside = new string[24];
        Parallel.For(0, beside.Length, i => beside[i] = Shown(Reader.Open(i % 2 == 0 ? reading : Engine.Read(Parsed.Story(Talks + " " + Talks))).Frames([])));

        for (var i = 0; i < beside.Length; i += 2)
            Assert.Equal(alone, beside[i]);
    }

    [Fact]
    public void Nothing_is_asked_of_the_encoder_where_no_word_may_tell_anything() =>
        Assert.Empty(Reader.Open(Engine.Read(Parsed.Story("Rain fell on the hills, and the sheep stood still."))).Frames([]).Frames);

    [Theory]
    [InlineData("")]
    [InlineData("met")]
    [InlineData("\ud83d met \u0000 talks \u200b with 🙂🙂")]
    public void Any_text_is_read(string text) => Assert.NotNull(Reader.Open(Engine.Read(Parsed.Story(text))).Frames([]));

    [Fact]
    public void A_text_without_full_stops_is_read_to_its_end()
    {
        var reading = Engine.Read(Parsed.Story(string.Concat(Enumerable.Repeat("ministers held talks with presidents and ", 400))));

        Assert.All(Reader.Open(reading).Frames([]).Frames, frame => Assert.InRange(frame.Trigger, 0, reading.Syntax.Count - 1));
    }

    private static string Word(Reading reading, int word) => reading.Syntax.SpanOf(word).Of(reading.Text).ToString();

    private static string Shown(FrameSet set) => string.Join(' ', set.Frames.Select(frame => $"{frame.Trigger}:{frame.Kind}:{frame.Status}:{frame.Told:R}"));
}
