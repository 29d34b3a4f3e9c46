using System.Globalization;
using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Components.Parts;

namespace Dragoman.Web.Questions;

/// <summary>Says where a pair deals with each other more often than it used to, as far as the record reaches.</summary>
internal static class Usual
{
    private const int YearsBack = 4, MostLooked = 300;

    /// <summary>"meeting no. 3 this year, usual is 1"; null where it is usual, or the record is too short to say.</summary>
    public static string? Of(IStore store, Dealing dealing)
    {
        var codes = dealing.Codes.Take(3).ToList();
        if (codes.Count != 2 || dealing.Status is not (DealingStatus.Held or DealingStatus.Ongoing) || !Edtf.TryRange(dealing.When, out var day, out _))
            return null;
        var held = store.Find(new FindQuery { Parties = [.. codes], Kind = dealing.Kind, From = (day.Year - YearsBack).ToString(CultureInfo.InvariantCulture), To = Edtf.Format(day), Limit = MostLooked })
            .Where(one => one.Status is DealingStatus.Held or DealingStatus.Ongoing && one.Codes.Take(3).Count() == 2)
            .Select(one => Edtf.TryRange(one.When, out var first, out _) ? first.Year : 0).Where(year => year > 0).ToList();
        var before = held.Where(year => year < day.Year).ToList();
        if (before.Count == 0)
            return null;
        var (now, usual) = (held.Count(year => year == day.Year), (int)Math.Round((double)before.Count / (day.Year - before.Min())));
        return now >= usual + 2 ? $"{Words.Of(dealing.Kind)} no. {now} this year, usual is {(usual == 0 ? "none" : usual.ToString(CultureInfo.InvariantCulture))}" : null;
    }
}
