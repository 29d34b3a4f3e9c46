using Dragoman.Extraction;
using Dragoman.Model;

namespace Dragoman.Extraction.Tests.Statements;

public sealed class QuotationScannerTests
{
    private static string[] Words(string text) =>
        [.. QuotationScanner.Scan(text, Paragraphs.Of(text)).Select(q => q.Words.Of(text).ToString())];

    [Theory]
    [InlineData("\"We will go,\" she said.", "We will go,")]
    [InlineData("“We will go,” she said.", "We will go,")]
    [InlineData("``We will go,'' she said.", "We will go,")]
    [InlineData("\"We will go,'' she said.", "We will go,")]
    [InlineData("« We will go », she said.", "We will go")]
    [InlineData("„We will go“, she said.", "We will go")]
    [InlineData("'We will go,' she said.", "We will go,")]
    [InlineData("‘We will go,’ she said.", "We will go,")]
    public void Marks_of_every_shape_hold_a_quotation(string text, string words) => Assert.Equal([words], Words(text));

    [Fact]
    public void Apostrophes_are_no_marks() =>
        Assert.Empty(Words("The ministers' talks didn't end; the envoy's plane left at 5 o'clock in the '90s, rock 'n' roll style."));

    [Fact]
    public void A_plural_apostrophe_inside_single_marks_ends_nothing() =>
        Assert.Equal(["the leaders' talks were frank"], Words("She said 'the leaders' talks were frank', and left."));

    [Fact]
    public void Single_marks_inside_double_ones_belong_to_the_outer_quotation() =>
        Assert.Equal(["He called it a 'grave error,'"], Words("\"He called it a 'grave error,'\" she said."));

    [Fact]
    public void Two_pairs_of_single_marks_are_two() =>
        Assert.Equal(["special", "close"], Words("Ties may be 'special' to one and 'close', at most, to the other."));

    [Fact]
    public void Blanks_inside_the_marks_do_not_confuse_them() =>
        Assert.Equal(["We agreed,", "It is done."], Words("\" We agreed, \" she said. \" It is done. \""));

    [Fact]
    public void Missing_blanks_outside_the_marks_do_not_confuse_them() =>
        Assert.Equal(["We agreed,", "It is done."], Words("\"We agreed,\"she said.\"It is done.\""));

    [Fact]
    public void A_quotation_runs_over_paragraphs_that_repeat_its_mark()
    {
        const string text = "He said: \"We came early.\n\n\"We leave late.\n\n\"We return,\" he added.";
        var found = QuotationScanner.Scan(text, Paragraphs.Of(text));
        Assert.Equal(3, found.Count);
        Assert.Equal([false, false, true], found.Select(q => q.Closed));
        Assert.Equal([false, true, true], found.Select(q => q.Resumes));
    }

    [Fact]
    public void A_quotation_runs_on_without_its_mark_repeated() =>
        Assert.Equal(["We came early.", "We leave late,"], Words("\"We came early.\n\nWe leave late,\" he said."));

    [Fact]
    public void A_mark_that_was_never_closed_costs_its_own_words_only() =>
        Assert.Equal(["Second one,"], Words("\"First one, he said. \"Second one,\" he added."));

    [Fact]
    public void Inches_are_no_marks() => Assert.Equal(["a giant of the trade"], Words("At 6'4\" tall, he is \"a giant of the trade\"."));

    [Theory]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("\" '")]
    [InlineData("“")]
    [InlineData("‘a")]
    [InlineData("'a s' ")]
    [InlineData("``")]
    [InlineData("\"\n\n")]
    public void Marks_without_balance_cost_linear_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 50_000));
        var found = Limit.Soon(TimeSpan.FromSeconds(5), () => QuotationScanner.Scan(text, Paragraphs.Of(text)));
        Assert.All(found, q => Assert.True(q.Outer.End <= text.Length && q.Outer.Contains(q.Words)));
    }

    [Fact]
    public void Quotations_do_not_overlap()
    {
        const string marks = "\"“”'‘’`a b.\n,";
        CsCheck.Check.Sample(CsCheck.Gen.String[CsCheck.Gen.Char[marks], 0, 60], text =>
        {
            var end = 0;
            foreach (var quotation in QuotationScanner.Scan(text, Paragraphs.Of(text)))
            {
                Assert.True(quotation.Outer.Start >= end);
                Assert.True(quotation.Outer.Contains(quotation.Words));
                end = quotation.Outer.End;
            }
            Assert.True(end <= text.Length);
        });
    }
}
