using Dragoman.Model;

namespace Dragoman.Records.Tests;

public sealed class AmountTests
{
    private static async Task<Dealing> Merged(params Figure[] figures)
    {
        using var store = Stores.Open("memory:", new SetClock());
        for (var i = 0; i < figures.Length; i++)
        {
            await store.KeepAsync(Some.Record(Some.Story($"Deal signed\n\nThe deal is the {i}th.", outlet: $"Outlet {i}"),
                Some.Meeting() with { Kind = EngagementKind.Signing, Evidence = [new Span(0, 20)] }) with
            { Figures = [figures[i]] }, TestContext.Current.CancellationToken);
        }
        return store.Dealing(Assert.Single(store.Find(new FindQuery())).Id)!;
    }

    private static Figure Dollars(decimal amount, string? of = null, string? qualifier = null, int at = 5, string unit = "USD") =>
        new() { Amount = amount, Unit = unit, Of = of, Qualifier = qualifier, Span = new Span(at, at + 3) };

    [Fact]
    public async Task Outlets_that_give_another_sum_for_a_deal_disagree_whatever_they_call_it()
    {
        var disagreement = Assert.Single((await Merged(Dollars(2_300_000_000), Dollars(2_600_000_000, of: "cable"))).Disagreements);

        Assert.Equal("amount: USD", disagreement.Field);
        Assert.Equal(["2300000000 USD (Outlet 0)", "2600000000 USD (Outlet 1)"], disagreement.Variants.Select(v => $"{v.Value} ({string.Join(", ", v.Outlets)})"));
    }

    [Fact]
    public async Task A_sum_that_is_named_alike_is_told_once()
    {
        var disagreement = Assert.Single((await Merged(Dollars(5, of: "loan"), Dollars(7, of: "loan"))).Disagreements);

        Assert.Equal("amount: loan", disagreement.Field);
    }

    [Fact]
    public async Task More_than_a_sum_and_the_sum_itself_do_not_disagree()
    {
        Assert.Empty((await Merged(Dollars(62, of: "trade", qualifier: "over"), Dollars(62, of: "trade"))).Disagreements);
        Assert.Empty((await Merged(Dollars(62, qualifier: "about"), Dollars(62))).Disagreements);
    }

    [Fact]
    public async Task Sums_far_apart_or_told_elsewhere_in_the_story_are_of_other_things()
    {
        Assert.Empty((await Merged(Dollars(2), Dollars(900))).Disagreements);
        Assert.Empty((await Merged(Dollars(2), Dollars(3, at: 25))).Disagreements);
        Assert.Empty((await Merged(Dollars(20, unit: "tonnes"), Dollars(25, unit: "tonnes"))).Disagreements);
    }
}
