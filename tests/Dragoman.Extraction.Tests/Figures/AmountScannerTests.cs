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
    [InlineData("nearly half a billion pounds", "nearly 500000000 pounds")]
    [InlineData("nearly half a billion British pounds", "nearly 500000000 GBP")]
    [InlineData("Rs 1,200 crore and 35 lakh rupees", "12000000000 rupees; 3500000 rupees")]
    [InlineData("PKR 4,75,000 and INR 1,25,00,000", "475000 PKR; 12500000 INR")]
    [InlineData("€2,5 billion, 3,75 million euros", "2500000000 EUR; 3750000 EUR")]
    [InlineData("SEK 2.500.000 and NOK 3.400,50", "2500000 SEK; 3400.5 NOK")]
    [InlineData("CZK 4 500 000 or 250 000 euros", "4500000 CZK; 250000 EUR")]
    [InlineData("CHF 2'400'000", "2400000 CHF")]
    [InlineData("70 MUSD, MEUR 12 and 300 kEUR", "70000000 USD; 12000000 EUR; 300000 EUR")]
    [InlineData("$40mn, 3 bn euros and €2tn", "40000000 USD; 3000000000 EUR; 2000000000000 EUR")]
    [InlineData("a road for €3-4 billion", "3000000000 EUR; 4000000000 EUR")]
    [InlineData("between 20 and 30 million dollars", "20000000 USD; 30000000 USD")]
    [InlineData("USD 10 to 15 million", "10000000 USD; 15000000 USD")]
    [InlineData("$500,000-$600,000", "500000 USD; 600000 USD")]
    [InlineData("from $7 million to $9 million", "7000000 USD; 9000000 USD")]
    [InlineData("KD3 million, QR 40 million and SR90m", "3000000 KWD; 40000000 QAR; 90000000 SAR")]
    [InlineData("one and a half billion yen", "1500000000 JPY")]
    [InlineData("14 million Danish kroner and 3 million kroner", "14000000 DKK; 3000000 kroner")]
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
    [InlineData("on May 12 300 marched, articles 4,5 and 6, the 5-8 range, chapters 1.2.3")]
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
        Limit.Soon(TimeSpan.FromSeconds(30), () => AmountScanner.Scan(text));
    }

    [Fact]
    public void Any_text_is_scanned_without_harm() =>
        CsCheck.Check.Sample(CsCheck.Gen.String[CsCheck.Gen.OneOf(CsCheck.Gen.Char["$€%,. -0123456789"], CsCheck.Gen.Char["amilonbtwhudredf"]), 0, 40], text =>
            Assert.All(AmountScanner.Scan(text), amount => Assert.True(amount.Span.End <= text.Length && amount.Span.Length > 0)));
}
