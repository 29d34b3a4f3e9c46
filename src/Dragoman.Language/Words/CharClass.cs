using System.Globalization;

namespace Dragoman.Language;

/// <summary>What a character is to the segmentation of words.</summary>
internal enum CharClass : byte
{
    Space, Lower, Upper, Digit, Apostrophe, Quote, Period, Comma, Hyphen, Dash, Slash, Open, Close, Terminal, Colon, Currency, Percent,
    At, Hash, Ampersand, Star, Underscore, Plus, Bullet, Symbol, HighSurrogate, LowSurrogate,
}

internal static class CharClasses
{
    private static readonly CharClass[] Latin = Fill();

    public static CharClass Of(char c) => c < Latin.Length ? Latin[c] : Find(c);

    public static bool IsLetter(CharClass c) => c is CharClass.Lower or CharClass.Upper;

    public static bool IsWord(CharClass c) => c is CharClass.Lower or CharClass.Upper or CharClass.Digit;

    private static CharClass[] Fill()
    {
        var table = new CharClass[0x250];
        for (var i = 0; i < table.Length; i++)
            table[i] = Find((char)i);
        return table;
    }

    private static CharClass Find(char c) => c switch
    {
        '\'' or '’' or '‘' or '`' or '´' or '′' or 'ʼ' => CharClass.Apostrophe,
        '"' or '“' or '”' or '„' or '«' or '»' => CharClass.Quote,
        '.' or '…' => CharClass.Period,
        ',' or '，' or '、' => CharClass.Comma,
        '-' or '\u2010' or '\u2011' => CharClass.Hyphen,
        '–' or '—' or '―' or '−' => CharClass.Dash,
        '/' or '\\' or '|' => CharClass.Slash,
        '(' or '[' or '{' or '<' => CharClass.Open,
        ')' or ']' or '}' or '>' => CharClass.Close,
        '!' or '?' or '。' or '！' or '？' => CharClass.Terminal,
        ':' or ';' => CharClass.Colon,
        '%' or '‰' => CharClass.Percent,
        '@' => CharClass.At,
        '#' => CharClass.Hash,
        '&' => CharClass.Ampersand,
        '*' or '~' or '^' => CharClass.Star,
        '_' => CharClass.Underscore,
        '+' or '=' => CharClass.Plus,
        '•' or '·' or '●' or '▪' or '■' or '◆' => CharClass.Bullet,
        _ when char.IsWhiteSpace(c) => CharClass.Space,
        _ when char.IsHighSurrogate(c) => CharClass.HighSurrogate,
        _ when char.IsLowSurrogate(c) => CharClass.LowSurrogate,
        _ => char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharClass.Upper,
            UnicodeCategory.LowercaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CharClass.Lower,
            UnicodeCategory.DecimalDigitNumber => CharClass.Digit,
            UnicodeCategory.CurrencySymbol => CharClass.Currency,
            UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation => CharClass.Open,
            UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation => CharClass.Close,
            _ => CharClass.Symbol,
        },
    };
}
