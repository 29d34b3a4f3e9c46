namespace Dragoman.Model;

/// <summary>
/// Reduces letters to ASCII so that names meet whatever their spelling: diacritics fall, apostrophes are one, hyphens and spaces are one.
/// Every character folds to one, so that positions stay countable.
/// </summary>
internal static class NameFolding
{
    /// <summary>What a character folds to where it belongs to no name.</summary>
    public const byte Nothing = 0;

    private const char LatinStart = '\u00C0', LatinEnd = '\u0260', AdditionalStart = '\u1E00', AdditionalEnd = '\u1F00';

    /// <summary>Base letters of U+00C0 to U+025F; ? where there is none.</summary>
    private static ReadOnlySpan<byte> Latin =>
        "AAAAAAACEEEEIIIIDNOOOOO?OUUUUYTsaaaaaaaceeeeiiiidnooooo?ouuuuytyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGg"u8
        + "GgGgHhHhIiIiIiIiIi??JjKkkLlLlLl??LlNnNnNn?NnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"u8
        + "???????????????A??f????????????OOo?????????????Uu????????????????????????????AaIiOoUuUuUuUuUu?Aa"u8
        + "Aa????GgKkOoOo??j???Gg??NnAa????AaAaEeEeIiIiOoOoRrRrUuUuSsTt??Hh??????AaEeOoOoOoOoYy????????????"u8
        + "?????????????????????????a??????"u8;

    /// <summary>Base letters of U+1E00 to U+1EFF; ? where there is none.</summary>
    private static ReadOnlySpan<byte> Additional =>
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRr"u8
        + "SsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy????S?AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"u8
        + "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy??????"u8;

    /// <summary>What ASCII folds to: controls to nothing, hyphens and line ends to spaces, the rest to itself.</summary>
    private static ReadOnlySpan<byte> Ascii =>
        "\0\0\0\0\0\0\0\0\0  \0\0 \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0 !\"#$%&'()*+, ./0123456789:;<=>?"u8
        + "@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_'abcdefghijklmnopqrstuvwxyz{|}~\0"u8;

    public static byte Fold(char c)
    {
        if (c < Ascii.Length)
            return Ascii[c];
        if (c is >= LatinStart and < LatinEnd)
            return Letter(Latin[c - LatinStart]);
        if (c is >= AdditionalStart and < AdditionalEnd)
            return Letter(Additional[c - AdditionalStart]);
        return c switch
        {
            '\u2018' or '\u2019' or '\u02BC' or '\u02BB' or '\u02BE' or '\u02BF' or '\u00B4' => (byte)'\'',
            '\u00A0' or '\u202F' or '\u2009' or '\u2010' or '\u2011' or '\u2013' => (byte)' ',
            _ => Nothing,
        };
    }

    /// <summary>Folds ASCII.</summary>
    public static byte Fold(byte ascii) => Ascii[ascii];

    /// <summary>Whether the character is an accent of its own, to be passed over.</summary>
    public static bool IsAccent(char c) => c is >= '\u0300' and <= '\u036F';

    /// <summary>Whether the character belongs to a word: between two of them no name begins or ends.</summary>
    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || IsAccent(c);

    public static byte Lower(byte b) => b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;

    public static bool IsUpper(byte b) => b is >= (byte)'A' and <= (byte)'Z';

    public static bool IsLower(byte b) => b is >= (byte)'a' and <= (byte)'z';

    private static byte Letter(byte b) => b == (byte)'?' ? Nothing : b;
}
