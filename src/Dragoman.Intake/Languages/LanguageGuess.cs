using System.Collections.Frozen;

namespace Dragoman.Intake;

/// <summary>Tells a text's language by its script and its small words.</summary>
internal static class LanguageGuess
{
    /// <summary>How much of a text is looked at.</summary>
    private const int Reach = 6000;

    private const int FewestWords = 8;

    private static readonly string[] Languages;

    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Words;

    static LanguageGuess()
    {
        var rows = Resource.Rows("languages.tsv").ToList();
        Languages = [.. rows.Select(row => row[0])];
        Words = rows.SelectMany((row, language) => row[1].Split(' ').Distinct().Select(word => (word, language)))
            .GroupBy(pair => pair.word, pair => pair.language)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What is declared, unless the text itself is plainly in another language; null where neither says it.</summary>
    public static string? Verified(string? declared, ReadOnlySpan<char> text)
    {
        var (guess, isSure) = Of(text);
        if (declared is not { Length: >= 2 })
            return isSure || guess == "en" ? guess : null;
        var end = declared.AsSpan().IndexOfAny('-', '_');
        var bare = (end < 0 ? declared : declared[..end]).ToLowerInvariant();
        return isSure && guess is not null && guess != bare && !IsNear(guess, bare) ? guess : declared;
    }

    /// <summary>The likely language (ISO 639-1) and whether hardly another is possible.</summary>
    public static (string? Language, bool IsSure) Of(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Reach)];
        if (Script(text) is { } script)
            return (script, true);
        Span<int> hits = stackalloc int[Languages.Length];
        hits.Clear();
        var total = Count(text, hits);
        if (total < FewestWords)
            return (null, false);
        int best = 0, second = -1;
        for (var i = 1; i < hits.Length; i++)
        {
            if (hits[i] > hits[best])
                (best, second) = (i, best);
            else if (second < 0 || hits[i] > hits[second])
                second = i;
        }
        // A fifth of any running text is small words; lists and tables have fewer.
        if (hits[best] * 100 < total * 12)
            return (null, false);
        return (Languages[best], hits[best] * 10 > hits[second] * 14 && hits[best] * 100 >= total * 18 && total >= 20);
    }

    /// <summary>Languages that small words part badly, and people use for one another.</summary>
    private static bool IsNear(string a, string b) => (a, b) is ("no", "da") or ("da", "no") or ("no", "nb" or "nn") or ("da", "nb") or ("id", "ms") or ("ms", "id")
        or ("cs", "sk") or ("sk", "cs") or ("hr", "sr" or "bs") or ("sr", "hr" or "bs");

    private static int Count(ReadOnlySpan<char> text, Span<int> hits)
    {
        int total = 0, start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && (char.IsLetter(text[i]) || text[i] is '‘');
            if (inWord && start < 0)
                start = i;
            if (inWord || start < 0)
                continue;
            total++;
            if (i - start <= 12 && Words.TryGetValue(text[start..i], out var languages))
            {
                foreach (var language in languages)
                    hits[language]++;
            }
            start = -1;
        }
        return total;
    }

    /// <summary>The language that a script alone tells; null for Latin and Cyrillic.</summary>
    private static string? Script(ReadOnlySpan<char> text)
    {
        int letters = 0, han = 0, kana = 0, hangul = 0, arabic = 0, persian = 0, greek = 0, hebrew = 0, thai = 0, ukrainian = 0, belarusian = 0, serbian = 0, russian = 0, devanagari = 0, bengali = 0, georgian = 0, armenian = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
                continue;
            letters++;
            if (c < '\u0370')
                continue;
            _ = c switch
            {
                >= '\u0370' and <= '\u03FF' => greek++,
                'ї' or 'є' or 'ґ' or 'Є' or 'Ї' => ukrainian++,
                'ў' or 'Ў' => belarusian++,
                'ј' or 'љ' or 'њ' or 'ћ' or 'ђ' => serbian++,
                'ы' or 'э' or 'Э' => russian++,
                >= '\u0530' and <= '\u058F' => armenian++,
                >= '\u0590' and <= '\u05FF' => hebrew++,
                'پ' or 'چ' or 'ژ' or 'گ' or 'ی' => persian++,
                >= '\u0600' and <= '\u06FF' => arabic++,
                >= '\u0900' and <= '\u097F' => devanagari++,
                >= '\u0980' and <= '\u09FF' => bengali++,
                >= '\u0E00' and <= '\u0E7F' => thai++,
                >= '\u10A0' and <= '\u10FF' => georgian++,
                >= '\u3040' and <= '\u30FF' => kana++,
                >= '\u4E00' and <= '\u9FFF' => han++,
                >= '\uAC00' and <= '\uD7AF' => hangul++,
                _ => 0,
            };
        }
        ReadOnlySpan<(string Language, int Count)> counts =
        [
            ("ja", kana > 0 ? kana + han : 0), ("zh", kana * 20 < han ? han : 0), ("ko", hangul), ("fa", persian * 12 > arabic ? persian + arabic : 0),
            ("ar", persian * 12 <= arabic ? arabic + persian : 0), ("el", greek), ("he", hebrew), ("th", thai), ("hi", devanagari), ("bn", bengali),
            ("ka", georgian), ("hy", armenian),
        ];
        // One letter in a hundred that only one of the Cyrillic languages has tells it.
        ReadOnlySpan<(string Language, int Count)> cyrillic = [("be", belarusian), ("uk", ukrainian), ("sr", serbian), ("ru", russian)];
        foreach (var (language, count) in cyrillic)
        {
            if (letters >= 60 && count * 100 >= letters)
                return language;
        }
        string? best = null;
        var most = letters / 2;
        foreach (var (language, count) in counts)
        {
            if (count > most)
                (best, most) = (language, count);
        }
        return letters >= 20 ? best : null;
    }
}
