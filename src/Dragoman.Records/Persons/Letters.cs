using System.Collections.Frozen;
using System.Text;

namespace Dragoman.Records;

/// <summary>Takes the marks off letters, so that "Erdoğan" and "Erdogan" are one word.</summary>
internal static class Letters
{
    private static readonly FrozenDictionary<char, string> Bare = Read();

    /// <summary>The text in bare letters; itself where it has no others.</summary>
    public static string Plain(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c < 0x80)
                plain.Append(c);
            else if (Bare.TryGetValue(c, out var letters))
                plain.Append(letters);
            else if (c is < '\u0300' or > '\u036f')
                plain.Append(c);
        }
        return plain.ToString();
    }

    /// <summary>Small bare letters and digits, one space between words: what is compared where only the words count.</summary>
    public static string Fold(string text)
    {
        var plain = Plain(text);
        var folded = new StringBuilder(plain.Length);
        var gap = false;
        foreach (var c in plain)
        {
            if (!char.IsLetterOrDigit(c))
            {
                gap = folded.Length > 0;
                continue;
            }
            if (gap)
                folded.Append(' ');
            gap = false;
            folded.Append(char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    private static FrozenDictionary<char, string> Read() => DataFile.Rows("latin.tsv").ToFrozenDictionary(row => row[0][0], row => row[1]);
}
