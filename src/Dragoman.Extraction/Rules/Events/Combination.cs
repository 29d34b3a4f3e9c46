using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>What an event of speech becomes by the deed that it is about (plover-combinations.tsv).</summary>
internal static class Combination
{
    public static Coding Of(PloverCategory category, Coding? about, string cameo)
    {
        if (about is { } deed && EventLexicon.Instance.Combine(category, deed.Category) is { } combined)
        {
            // Threats to expel, arrest or occupy have modes of their own.
            var mode = (category, deed.Mode) switch
            {
                (PloverCategory.Threaten, "expel" or "arrest") => deed.Mode,
                (PloverCategory.Threaten, "seize") => "territory",
                _ => combined.Mode,
            };
            return new Coding(category, mode, combined.Cameo);
        }
        var plain = category switch
        {
            PloverCategory.Request => "change",
            PloverCategory.Accuse => "allege",
            _ => null,
        };
        return new Coding(category, plain, cameo);
    }
}
