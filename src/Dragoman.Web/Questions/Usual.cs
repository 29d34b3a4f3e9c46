using System.Globalization;
using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Components.Parts;

namespace Dragoman.Web.Questions;

/// <summary>Says where a pair deals with each other more often than it used to, as far as the record reaches.</summary>
internal static class Usual
{
    private static readonly string[] Cardinals = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    private static readonly string[] Ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    private const int YearsBack = 4, MostLooked = 300;

    /// <summary>"third meeting this year, usual is one"; null where it is usual, or the record is too short to say.</summary>
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
        return now >= usual + 2 ? $"{Ordinal(now)} {Words.Of(dealing.Kind)} this year, usual is {Cardinal(usual)}" : null;
    }

    private static string Ordinal(int number) => number < Ordinals.Length ? Ordinals[number] : $"{number}th";

    private static string Cardinal(int number) => number < Cardinals.Length ? Cardinals[number] : number.ToString(CultureInfo.InvariantCulture);
}
