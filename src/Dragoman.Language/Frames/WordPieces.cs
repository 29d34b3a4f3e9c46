using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Dragoman.Language;

/// <summary>
/// The pieces of words that the encoder knows, by BERT's uncased WordPiece (Devlin et al. 2019): letters without their accents in lower case, the
/// longest known piece first. <c>tools/training/encoder.py</c> does the same; a test holds the two together.
/// </summary>
internal sealed class WordPieces
{
    public const int Start = 101;
    public const int End = 102;
    private const int Unknown = 100;
    private const int MostOfAWord = 12;
    private const int KeptWords = 60_000;
    private const int LongestWord = 200;

    /// <summary>The program runs without the system's tables of letters, so it brings what it needs of them.</summary>
    private static readonly FrozenDictionary<char, char> Accents = Load();

    private readonly Dictionary<string, int> first = [];
    private readonly Dictionary<string, int> following = [];
    private readonly ConcurrentDictionary<string, int[]> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <param name="vocabulary">A piece a line, numbered from 0; those that go on a word begin with "##".</param>
    public WordPieces(ReadOnlySpan<byte> vocabulary)
    {
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(vocabulary).EnumerateLines())
        {
            if (line.StartsWith("##", StringComparison.Ordinal))
                following.TryAdd(line[2..].ToString(), number);
            else
                first.TryAdd(line.ToString(), number);
            number++;
        }
        lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The pieces of a word: at least one, at most twelve.</summary>
    public ReadOnlySpan<int> Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            word = word[..LongestWord];
        if (lookup.TryGetValue(word, out var pieces))
            return pieces;
        pieces = Split(word.ToString());
        if (known.Count < KeptWords)
            known.TryAdd(word.ToString(), pieces);
        return pieces;
    }

    private int[] Split(string word)
    {
        var pieces = new List<int>();
        var plain = Plain(word);
        for (var at = 0; at < plain.Length;)
        {
            var end = at;
            while (end < plain.Length && IsWordly(plain[end]))
                end++;
            if (end == at)
                end++;
            if (!char.IsWhiteSpace(plain[at]))
                AddParts(plain.AsSpan(at, end - at), pieces);
            at = end;
        }
        if (pieces.Count > MostOfAWord)
            pieces.RemoveRange(MostOfAWord, pieces.Count - MostOfAWord);
        return pieces.Count == 0 ? [Unknown] : [.. pieces];
    }

    private void AddParts(ReadOnlySpan<char> part, List<int> pieces)
    {
        var before = pieces.Count;
        for (var at = 0; at < part.Length;)
        {
            var table = (at == 0 ? first : following).GetAlternateLookup<ReadOnlySpan<char>>();
            var end = part.Length;
            var piece = 0;
            while (end > at && !table.TryGetValue(part[at..end], out piece))
                end--;
            if (end == at)
            {
                pieces.RemoveRange(before, pieces.Count - before);
                pieces.Add(Unknown);
                return;
            }
            pieces.Add(piece);
            at = end;
        }
    }

    private static FrozenDictionary<char, char> Load()
    {
        using var reader = new StreamReader(typeof(WordPieces).Assembly.GetManifestResourceStream("Dragoman.Language.accents.txt")!);
        var letters = new Dictionary<char, char>();
        while (reader.ReadLine() is { } line)
        {
            foreach (var marked in line[0] == '#' ? "" : line[2..])
                letters.Add(marked, line[0]);
        }
        return letters.ToFrozenDictionary();
    }

    private static bool IsWordly(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        || char.IsSurrogate(c);

    private static string Plain(string word)
    {
        var lower = word.ToLowerInvariant();
        if (Ascii.IsValid(lower))
            return lower;
        var plain = new StringBuilder(lower.Length);
        foreach (var c in lower)
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            plain.Append(c switch
            {
                '“' or '”' => '"',
                '’' or '‘' => '\'',
                '—' or '–' => '-',
                _ => Accents.GetValueOrDefault(c, c),
            });
        }
        return plain.ToString();
    }
}
