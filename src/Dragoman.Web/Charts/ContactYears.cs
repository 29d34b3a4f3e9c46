using System.Globalization;
using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Web.Charts;

/// <summary>Contacts counted by year, or by month where all lie within two years, and by level.</summary>
/// <param name="Periods">Every year or month from the first to the last, with how many contacts of each level.</param>
public sealed record ContactYears(IReadOnlyList<(string Period, IReadOnlyDictionary<ContactLevel, int> Counts)> Periods)
{
    private const int MostMonths = 24, MostPeriods = 40, FewestPeriods = 12;

    public static ContactYears Of(IEnumerable<Dealing> dealings, string one, string other)
    {
        ArgumentNullException.ThrowIfNull(dealings);
        var dated = dealings.Where(dealing => dealing.Status is DealingStatus.Held or DealingStatus.Ongoing)
            .Select(dealing => (Day: Edtf.TryRange(dealing.When, out var day, out _) ? day : (NodaTime.LocalDate?)null, Level: ContactLevels.Of(dealing, one, other)))
            .Where(pair => pair.Day is not null).Select(pair => (Day: pair.Day!.Value, pair.Level)).ToList();
        if (dated.Count == 0)
            return new ContactYears([]);
        var (first, last) = (dated.Min(pair => pair.Day), dated.Max(pair => pair.Day));
        var months = (last.Year - first.Year) * 12 + last.Month - first.Month < MostMonths;
        int Number(NodaTime.LocalDate day) => months ? day.Year * 12 + day.Month - 1 : day.Year;
        // A bar alone says nothing of time: the empty months before it do.
        var from = Math.Clamp(Number(first), Number(last) - MostPeriods + 1, Number(last) - FewestPeriods + 1);
        var counted = dated.GroupBy(pair => Number(pair.Day)).ToDictionary(period => period.Key, period => (IReadOnlyDictionary<ContactLevel, int>)period.GroupBy(pair => pair.Level).ToDictionary(level => level.Key, level => level.Count()));
        var none = new Dictionary<ContactLevel, int>();
        return new ContactYears([.. Enumerable.Range(from, Number(last) - from + 1).Select(number => (Name(number, months), counted.GetValueOrDefault(number) ?? none))]);
    }

    private static string Name(int number, bool months) => months
        ? new NodaTime.LocalDate(number / 12, number % 12 + 1, 1).ToString("MMM yy", CultureInfo.InvariantCulture)
        : number.ToString(CultureInfo.InvariantCulture);
}
