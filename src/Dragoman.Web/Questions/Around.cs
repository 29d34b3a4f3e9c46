using Dragoman.Model;

namespace Dragoman.Web.Questions;

/// <summary>What map and network look at: two months back and one ahead, where the address does not say.</summary>
internal static class Around
{
    /// <summary>So many dealings are looked at.</summary>
    public const int MostDealings = 500;

    private const int DaysBack = 60, DaysAhead = 30;

    public static Asked Of(IQueryCollection query, StoreClock clock)
    {
        var asked = Asked.Of(query);
        return new Asked
        {
            From = asked.From ?? Edtf.Format(clock.Today.PlusDays(-DaysBack)),
            To = asked.To ?? Edtf.Format(clock.Today.PlusDays(DaysAhead)),
            Parties = asked.Parties.Select(PartyCodes.Of).OfType<string>().ToValueList(),
        };
    }
}
