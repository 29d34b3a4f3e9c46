using System.Globalization;

namespace Dragoman.Language.Annotators.Times;

/// <summary>A story's text cut into the tokens that time expressions are made of. Positions outside the text are breaks.</summary>
internal sealed class TimeText
{
    private readonly Lexicon lexicon;
    private readonly List<TimeToken> tokens;

    public TimeText(string text, Lexicon lexicon)
    {
        Text = text;
        this.lexicon = lexicon;
        tokens = new List<TimeToken>((text.Length / 4) + 8);
        Scan();
    }

    public string Text { get; }

    public int Count => tokens.Count;

    public TimeToken this[int index] => (uint)index < (uint)tokens.Count ? tokens[index] : TimeToken.Outside;

    public TimeWord Word(int index) => this[index].Word;

    public bool Has(int index, Senses senses) => this[index].Word.Has(senses);

    public ReadOnlySpan<char> Of(int index)
    {
        var token = this[index];
        return Text.AsSpan(token.Start, token.Length);
    }

    public bool Is(int index, string word) => Of(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the token is one of a few words, separated by blanks.</summary>
    public bool IsAny(int index, string words)
    {
        var token = Of(index);
        if (token.IsEmpty || this[index].Kind != TokenKind.Word)
            return false;
        foreach (var range in words.AsSpan().Split(' '))
        {
            if (token.Equals(words.AsSpan(range), StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    public bool IsMark(int index, char mark)
    {
        var token = this[index];
        return token.Kind == TokenKind.Mark && Text[token.Start] == mark;
    }

    public bool IsDash(int index)
    {
        var token = this[index];
        return token.Kind == TokenKind.Mark && Text[token.Start] is '-' or '\u2010' or '\u2011' or '\u2013';
    }

    public bool IsApostrophe(int index)
    {
        var token = this[index];
        return token.Kind == TokenKind.Mark && Text[token.Start] is '\'' or '\u2019' or '`';
    }

    public bool IsCapital(int index)
    {
        var token = this[index];
        return token.Kind == TokenKind.Word && char.IsUpper(Text[token.Start]);
    }

    /// <summary>Whether no blank stands before the token.</summary>
    public bool Glued(int index) => index > 0 && this[index].Start == this[index - 1].End;

    /// <summary>The token's whole number, or -1.</summary>
    public int Number(int index)
    {
        var token = this[index];
        return token.Kind == TokenKind.Number && token.Length <= 6 ? (int)token.Value : -1;
    }

    /// <summary>Whether a sentence may begin at the token.</summary>
    public bool StartsSentence(int index)
    {
        for (var before = index - 1; ; before--)
        {
            var token = this[before];
            if (token.Kind == TokenKind.Break)
                return true;
            if (token.Kind != TokenKind.Mark)
                return false;
            if (Text[token.Start] is '.' or '!' or '?' or '_')
                return true;
        }
    }

    /// <summary>Whether a sentence ends at the token: a blank line, or a full stop before a capital that parts no abbreviation.</summary>
    public bool EndsSentence(int index) =>
        this[index].Kind == TokenKind.Break || IsMark(index, '!') || IsMark(index, '?')
        || (IsMark(index, '.') && IsCapital(index + 1) && !Glued(index + 1) && this[index - 1].Length > 3 && !Has(index - 1, Senses.MonthShort));

    /// <summary>The senses of a word that need not be a token.</summary>
    public TimeWord Sense(ReadOnlySpan<char> word) => word.Length <= 16 ? lexicon.Find(word) : TimeWord.None;

    private void Scan()
    {
        for (var at = 0; at < Text.Length;)
        {
            var c = Text[at];
            if (char.IsWhiteSpace(c))
                at = Blank(at);
            else if (char.IsAsciiDigit(c))
                at = Digits(at);
            else if (char.IsLetter(c))
                at = Letters(at);
            else
            {
                tokens.Add(new TimeToken(at, at + 1, TokenKind.Mark, TimeWord.None, -1));
                at++;
            }
        }
    }

    private int Blank(int at)
    {
        var lines = 0;
        var end = at;
        for (; end < Text.Length && char.IsWhiteSpace(Text[end]); end++)
            lines += Text[end] == '\n' ? 1 : 0;
        if (lines > 1)
            tokens.Add(new TimeToken(at, at, TokenKind.Break, TimeWord.None, -1));
        return end;
    }

    private int Letters(int at)
    {
        var end = at + 1;
        while (end < Text.Length && (char.IsLetter(Text[end]) || char.IsDigit(Text[end]) || char.GetUnicodeCategory(Text[end]) == UnicodeCategory.NonSpacingMark))
            end++;
        var word = end - at <= 16 ? lexicon.Find(Text.AsSpan(at, end - at)) : TimeWord.None;
        tokens.Add(new TimeToken(at, end, TokenKind.Word, word, -1));
        return end;
    }

    private int Digits(int at)
    {
        var end = at;
        double value = 0;
        while (end < Text.Length && char.IsAsciiDigit(Text[end]))
            value = (value * 10) + (Text[end++] - '0');
        var kind = TokenKind.Number;
        while (end - at <= 12 && Thousands(end))
        {
            value = (value * 1000) + ((Text[end + 1] - '0') * 100) + ((Text[end + 2] - '0') * 10) + (Text[end + 3] - '0');
            kind = TokenKind.Amount;
            end += 4;
        }
        if (end + 1 < Text.Length && Text[end] == '.' && char.IsAsciiDigit(Text[end + 1]) && end - at <= 4 && !DottedDate(at, end))
        {
            kind = TokenKind.Amount;
            var scale = 0.1;
            for (end++; end < Text.Length && char.IsAsciiDigit(Text[end]); end++, scale /= 10)
                value += (Text[end] - '0') * scale;
        }
        tokens.Add(new TimeToken(at, end, kind, TimeWord.None, value));
        return end;
    }

    private bool Thousands(int end) =>
        end + 3 < Text.Length && Text[end] == ',' && char.IsAsciiDigit(Text[end + 1]) && char.IsAsciiDigit(Text[end + 2])
        && char.IsAsciiDigit(Text[end + 3]) && (end + 4 == Text.Length || !char.IsAsciiDigit(Text[end + 4]));

    /// <summary>Whether a full stop between digits parts a date ("2.11.2005", "9.30 a.m.") rather than a fraction.</summary>
    private bool DottedDate(int start, int end)
    {
        if (start > 1 && Text[start - 1] == '.' && char.IsAsciiDigit(Text[start - 2]))
            return true;
        var second = end + 1;
        while (second < Text.Length && second < end + 4 && char.IsAsciiDigit(Text[second]))
            second++;
        return second < Text.Length && Text[second] == '.' && second + 1 < Text.Length && char.IsAsciiDigit(Text[second + 1]);
    }
}
