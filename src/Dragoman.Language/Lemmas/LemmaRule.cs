namespace Dragoman.Language;

/// <summary>How a dictionary form comes of a word: in small letters or not, so many characters off its end, an ending on.</summary>
internal readonly record struct LemmaRule(bool Lower, int Strip, string Append)
{
    /// <summary>The rule that makes a lemma of a word, or null where the lemma is longer than rules go.</summary>
    public static LemmaRule? Between(string word, string lemma)
    {
        var small = word.ToLowerInvariant();
        var lower = !lemma.Any(char.IsUpper) && word.Any(char.IsUpper);
        var basis = lower ? small : word;
        var common = 0;
        while (common < basis.Length && common < lemma.Length && basis[common] == lemma[common])
            common++;
        var append = lemma[common..];
        return append.Length <= 12 && basis.Length - common <= 12 ? new LemmaRule(lower, basis.Length - common, append) : null;
    }

    /// <summary>Writes the lemma and returns its length; the word itself where the rule doesn't fit it.</summary>
    public int Apply(ReadOnlySpan<char> word, Span<char> lemma)
    {
        var fits = word.Length >= Strip && word.Length - Strip + Append.Length > 0;
        var keep = fits ? word.Length - Strip : word.Length;
        for (var i = 0; i < keep; i++)
            lemma[i] = Lower ? char.ToLowerInvariant(word[i]) : word[i];
        if (!fits)
            return keep;
        Append.CopyTo(lemma[keep..]);
        return keep + Append.Length;
    }
}
