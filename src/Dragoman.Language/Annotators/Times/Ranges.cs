using Dragoman.Model;

namespace Dragoman.Language.Annotators.Times;

/// <summary>Gives the first of two dates that bound a stretch the whole stretch: "from June 3 to 5", "between 1991 and 1997".</summary>
internal static class Ranges
{
    public static void Join(string text, List<TimeExpression> times)
    {
        for (var i = 0; i + 1 < times.Count; i++)
        {
            var (first, second) = (times[i], times[i + 1]);
            if (first.Type != TimeType.Date || second.Type != TimeType.Date || first.Edtf is null || second.Edtf is null
                || first.Edtf.Contains('/', StringComparison.Ordinal) || first.Edtf.Length != second.Edtf.Length)
                continue;
            if (!Bounded(text, first.Span, second.Span) || string.CompareOrdinal(first.Edtf, second.Edtf) >= 0)
                continue;
            times[i] = first with { Edtf = $"{first.Edtf}/{second.Edtf}" };
        }
    }

    private static bool Bounded(string text, Span first, Span second)
    {
        if (second.Start - first.End > 12)
            return false;
        var between = text.AsSpan(first.End, second.Start - first.End).Trim();
        if (between is "to" or "through" or "-" or "--" or "\u2013" or "until" or "till")
            return true;
        var before = text.AsSpan(0, first.Start).TrimEnd();
        return between is "and" && before.EndsWith("between", StringComparison.OrdinalIgnoreCase);
    }
}
