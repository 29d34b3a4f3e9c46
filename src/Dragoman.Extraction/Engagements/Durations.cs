using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>How long a visit or gathering lasts, where an adjective tells: "a three-day visit", "a 48-hour stay", "a week-long trip".</summary>
internal static class Durations
{
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static int DaysOf(Scene scene, int noun)
    {
        var tree = scene.Tree;
        var (first, _) = tree.Reach(noun);
        for (var word = Math.Max(first, noun - 10); word < noun; word++)
        {
            var form = tree.Form(word);
            if (form.Contains('-') && Parse(form) is > 0 and var days)
                return days;
            if (word + 2 < noun && tree.Form(word + 1) is "-" && Unit(tree.Form(word + 2)) is > 0 and var unit && Number(form) is > 0 and var number)
                return Scale(number, unit);
            if (word + 1 < noun && Unit(tree.Form(word + 1)) is > 0 and var near && Number(form) is > 0 and var count)
                return Scale(count, near);
        }
        return 0;
    }

    private static int Parse(ReadOnlySpan<char> form)
    {
        var dash = form.IndexOf('-');
        var unit = form[(dash + 1)..];
        if (unit.IndexOf('-') is > 0 and var second)
            unit = unit[..second];
        return Number(form[..dash]) is > 0 and var number && Unit(unit) is > 0 and var hours ? Scale(number, hours) : 0;
    }

    private static int Scale(int number, int hours) => Math.Min(366, Math.Max(1, (number * hours + 23) / 24));

    private static int Unit(ReadOnlySpan<char> word) => word switch
    {
        "hour" or "hours" => 1,
        "day" or "days" => 24,
        "week" or "weeks" => 7 * 24,
        _ => 0,
    };

    private static int Number(ReadOnlySpan<char> word)
    {
        if (int.TryParse(word, out var number))
            return number is > 0 and < 400 ? number : 0;
        for (var i = 0; i < Numbers.Length; i++)
        {
            if (word.Equals(Numbers[i], StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return 0;
    }
}
