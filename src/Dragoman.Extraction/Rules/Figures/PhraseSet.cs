using System.Collections.Frozen;

namespace Dragoman.Extraction;

/// <summary>Phrases of a few words, to be found from a place of the text onwards or backwards, with blanks and hyphens alike.</summary>
internal sealed class PhraseSet
{
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> phrases;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> firstWords;
    private readonly int longest;

    /// <param name="lines">The phrase, and what it stands for (itself where there is no second field).</param>
    public PhraseSet(IEnumerable<string[]> lines)
    {
        var table = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
            table.TryAdd(line[0], line.Length > 1 ? line[1] : line[0]);
        phrases = table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        firstWords = table.Keys.Select(phrase => phrase.Split(' ')[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        longest = table.Keys.Max(phrase => phrase.Count(c => c == ' ')) + 1;
    }

    /// <summary>The longest phrase that begins at a place: where it ends, or -1.</summary>
    public int EndAt(ReadOnlySpan<char> text, int start, out string? meaning)
    {
        meaning = null;
        var best = -1;
        if (!firstWords.Contains(Word(text, start)))
            return best;
        Span<char> phrase = stackalloc char[64];
        int length = 0, at = start;
        for (var words = 0; words < longest && at >= 0; words++)
        {
            var word = Word(text, at);
            if (word.Length == 0 || length + word.Length + 1 > phrase.Length)
                break;
            if (length > 0)
                phrase[length++] = ' ';
            word.CopyTo(phrase[length..]);
            length += word.Length;
            if (phrases.TryGetValue(phrase[..length], out var found))
                (best, meaning) = (at + word.Length, found);
            at = NumberReader.Skip(text, at + word.Length);
        }
        return best;
    }

    /// <summary>The longest phrase that ends right before a place: where it begins, or -1.</summary>
    public int StartBefore(ReadOnlySpan<char> text, int end, out string? meaning)
    {
        meaning = null;
        var best = -1;
        var at = end;
        Span<char> phrase = stackalloc char[64];
        for (var words = 0; words < longest; words++)
        {
            var last = at;
            while (last > 0 && text[last - 1] is ' ' or '\u00a0' or '\n')
                last--;
            var first = last;
            while (first > 0 && char.IsLetter(text[first - 1]))
                first--;
            if (first == last || last == end)
                return best;
            at = first;
            var length = 0;
            foreach (var c in text[first..end].Trim())
            {
                if (length == phrase.Length)
                    return best;
                phrase[length++] = char.IsWhiteSpace(c) ? ' ' : c;
            }
            if (phrases.TryGetValue(phrase[..length], out var found))
                (best, meaning) = (first, found);
        }
        return best;
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text, int start) =>
        start < text.Length && text[start] == '%' ? text.Slice(start, 1) : NumberReader.WordAt(text, start);
}
