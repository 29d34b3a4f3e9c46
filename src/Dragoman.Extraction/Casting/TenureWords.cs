using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The words before a title that say how its office is held.</summary>
internal static class TenureWords
{
    public static Tenure? Of(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 9)
            return null;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return lower switch
        {
            "former" or "ex" or "ex-" or "then" or "late" or "deposed" or "ousted" or "one-time" or "retired" or "erstwhile" => Tenure.Former,
            "acting" or "interim" or "caretaker" => Tenure.Acting,
            "designate" or "incoming" or "-elect" or "elect" => Tenure.Designate,
            _ => null,
        };
    }
}
