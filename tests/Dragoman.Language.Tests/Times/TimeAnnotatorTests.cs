using CsCheck;
using Dragoman.Language.Annotators.Times;
using Dragoman.Model;

namespace Dragoman.Language.Tests.Times;

public sealed class TimeAnnotatorTests
{
    private static readonly TimeAnnotator Annotator = new();

    private static readonly string[] Pieces =
    [
        "May 5, ", "the last ", "3 ", "days ago ", "Nov. 31-5 ", "'90s ", "10:99 ", "9999 years ago ", "the end of ", "half a ", "next ", "Easter ",
        "\n\n", "0000-00-00 ", "year ", "Tuesday ", "of ", "1998 ",
    ];

    [Fact]
    public void The_times_of_any_text_stand_in_order_and_inside_it() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Array[0, 12].Select(pieces => string.Concat(pieces.Select(piece => Pieces[piece]))))
            .Sample(text =>
            {
                var end = 0;
                foreach (var time in Read(text, "2005-11-02"))
                {
                    Assert.True(time.Span.Start >= end && time.Span.End <= text.Length && time.Span.Length > 0);
                    end = time.Span.End;
                }
            });

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2004-02-29")]
    public void A_story_of_any_day_is_read(string published)
    {
        const string Text = "Last week, on Feb. 29, 90 years ago, next winter, this century, a century ago, at Easter, next Tuesday, during Ramadan and in March "
            + "they met the following year; two decades later, last spring, early next year, the weekend, 800,000 days ago.";

        Assert.NotEmpty(Read(Text, published));
    }

    [Fact]
    public void A_megabyte_without_a_full_stop_is_read_in_linear_time() => Assert.All(
        [string.Concat(Enumerable.Repeat("on Tuesday the last three of the early ", 25_000)), new string('(', 10_000) + new string('1', 100_000) + new string('\'', 10_000)],
        text => Limit.Soon(TimeSpan.FromSeconds(15), () => Read(text, "2005-11-02")));

    [Fact]
    public void A_dateline_s_day_is_today_for_the_story() =>
        Assert.Equal("2006-12-10", Read("SOFIA, Dec. 10 (Xinhua) -- He left today.", "2006-12-11")[^1].Value);

    [Fact]
    public void The_dates_of_a_record_are_dates_that_it_can_read()
    {
        const string Text = "On Nov. 4-5, last week, this weekend, in the 1990s, in the third quarter, last spring, in the 19th century, about two years ago, at noon.";

        Assert.All(Read(Text, "2005-11-02"), time => Assert.True(time.Edtf is null || Edtf.TryRange(time.Edtf, out _, out _), time.Edtf));
    }

    private static List<TimeExpression> Read(string text, string? published)
    {
        var reading = new ReadingBuilder(new Story { Id = Story.IdOf(text), Input = "test", Text = text, Published = published });
        Annotator.Annotate(reading);
        return reading.Times;
    }
}
