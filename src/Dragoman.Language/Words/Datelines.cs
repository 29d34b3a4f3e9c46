namespace Dragoman.Language;

/// <summary>Finds the dateline that opens a wire story's first paragraph: "ROME, April 2 , 1997 (AFP) -- ", "Paris — ".</summary>
internal static class Datelines
{
    private const int LongestDateline = 24;

    /// <summary>The word behind the dateline of a paragraph, or -1.</summary>
    public static int EndOf(WordSheet sheet, int start, int end)
    {
        if (!sheet.Flags[start].HasFlag(WordFlags.Capital))
            return -1;
        var capitals = sheet.Flags[start].HasFlag(WordFlags.AllCapitals);
        var bracket = false;
        var date = false;
        for (var i = start + 1; i < end - 1 && i < start + LongestDateline; i++)
        {
            var word = sheet.Word(i);
            if (word is "--" or "-" or "—" or "–" or "_")
            {
                if (!sheet.Flags[i].HasFlag(WordFlags.SpaceBefore) || !sheet.Flags[i + 1].HasFlag(WordFlags.SpaceBefore))
                    continue;
                return bracket || (capitals && (date || i - start <= 4)) ? i + 1 : -1;
            }
            var flags = sheet.Flags[i];
            bracket |= word is ")";
            date |= flags.HasFlag(WordFlags.HasDigit);
            // Small words have no place in a dateline but inside brackets or a name ("Port of Spain").
            var small = flags.HasFlag(WordFlags.HasLetter) && !flags.HasFlag(WordFlags.Capital) && !flags.HasFlag(WordFlags.HasDigit);
            if (small && word is not ("of" or "de" or "la" or "al" or "and" or "es" or "el"))
                return -1;
            if (word is "." or "!" or "?" or ":" or ";" or "\"")
                return -1;
        }
        return -1;
    }
}
