namespace Dragoman.Language;

/// <summary>How a word is written, which the uncased pieces don't tell; numbered as the encoder has learnt it.</summary>
internal static class LetterShape
{
    private const int Digits = 1;
    private const int Signs = 2;
    private const int Small = 3;
    private const int Capitals = 4;
    private const int OneCapital = 5;
    private const int CapitalFirst = 6;
    private const int Mixed = 7;

    public static int Of(ReadOnlySpan<char> word)
    {
        var (letters, upper, lower, digits) = (0, 0, 0, 0);
        foreach (var c in word)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
        }
        if (letters == 0)
            return digits > 0 ? Digits : Signs;
        if (lower > 0 && upper == 0)
            return Small;
        if (upper > 0 && lower == 0)
            return word.Length > 1 ? Capitals : OneCapital;
        return char.IsUpper(word[0]) ? CapitalFirst : Mixed;
    }
}
