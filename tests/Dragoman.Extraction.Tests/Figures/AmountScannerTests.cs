using System.Diagnostics;
using System.Globalization;
using Dragoman.Extraction;

namespace Dragoman.Extraction.Tests.Figures;

public sealed class AmountScannerTests
{
    private static string Found(string text) =>
        string.Join("; ", AmountScanner.Scan(text).Select(a =>
            string.Create(CultureInfo.InvariantCulture, $"{(a.Qualifier is null ? "" : a.Qualifier + " ")}{a.Value:0.####} {a.Unit}")));

    [Theory]
    [InlineData("a loan of over $40 million", "over 40000000 USD")]
    [InlineData("US$1.5bn for roads", "1500000000 USD")]
    [InlineData("grants of 12 million U.S. dollars", "12000000 USD")]
    [InlineData("about €300m a year", "about 300000000 EUR")]
    [InlineData("two hundred and fifty million euros", "250000000 EUR")]
    [InlineData("a 200-million-dollar credit", "200000000 USD")]
    [InlineData("nearly half a billion pounds", "nearly 500000000 GBP")]
    [InlineData("a quarter of a billion dollars", "250000000 USD")]
    [InlineData("at least 700,000 yen each", "at least 700000 JPY")]
    [InlineData("A$90 million and HK$5 billion", "90000000 AUD; 5000000000 HKD")]
    [InlineData("some 30 percent of the grain", "some 30 percent")]
    [InlineData("rose 4.5% last year", "4.5 percent")]
    [InlineData("up to 3,000 troops", "up to 3000 troops")]
    [InlineData("1.2 million tonnes of wheat", "1200000 tonnes")]
    [InlineData("600,000 barrels per day", "600000 barrels per day")]
    [InlineData("500 million USD in credit", "500000000 USD")]
    [InlineData("EUR 20 million", "20000000 EUR")]
    [InlineData("no fewer than sixty observers", "no fewer than 60 observers")]
    public void An_amount_is_read_with_its_unit_and_qualifier(string text, string amounts) => Assert.Equal(amounts, Found(text));

    [Theory]
    [InlineData("in the 1990s, on 5 May 2011, at 10:30, for 3 days")]
    [InlineData("the 5th round, resolution 1701, the G20, F-16, 2/3 of them")]
    [InlineData("one of the ministers, two sides, half an hour")]
    public void Dates_ranks_and_names_are_no_amounts(string text) => Assert.Equal("", Found(text));

    [Fact]
    public void The_span_holds_the_number_and_its_currency()
    {
        const string text = "worth more than $2.5 billion, he said";
        var amount = Assert.Single(AmountScanner.Scan(text));
        Assert.Equal("$2.5 billion", amount.Span.Of(text).ToString());
        Assert.Equal("more than ", amount.QualifierSpan.Of(text).ToString());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1,111")]
    [InlineData("one ")]
    [InlineData("1 ")]
    [InlineData("$")]
    [InlineData("million ")]
    [InlineData("a ")]
    [InlineData("x")]
    public void Endless_numbers_cost_linear_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000));
        var clock = Stopwatch.StartNew();
        AmountScanner.Scan(text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"took {clock.Elapsed}");
    }

    [Fact]
    public void Any_text_is_scanned_without_harm() =>
        CsCheck.Check.Sample(CsCheck.Gen.String[CsCheck.Gen.OneOf(CsCheck.Gen.Char["$€%,. -0123456789"], CsCheck.Gen.Char["amilonbtwhudredf"]), 0, 40], text =>
            Assert.All(AmountScanner.Scan(text), amount => Assert.True(amount.Span.End <= text.Length && amount.Span.Length > 0)));
}
