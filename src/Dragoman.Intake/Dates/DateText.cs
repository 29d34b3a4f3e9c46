using NodaTime;

namespace Dragoman.Intake;

/// <summary>Finds the first date in a short text ("Published February 28,2023", "2. März 2021, 10:15 Uhr", "2021-03-02T09:15:00Z").</summary>
internal static class DateText
{
    /// <summary>Dates stand near the start of the texts that hold them; the rest is not searched.</summary>
    private const int Reach = 400;

    private static readonly Dictionary<string, int> Months = Resource.Rows("months.tsv")
        .ToDictionary(row => row[0], row => int.Parse(row[1]), StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, int> Zones = Resource.Rows("zones.tsv")
        .ToDictionary(row => row[0], row => int.Parse(row[1]), StringComparer.Ordinal);

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> MonthOf = Months.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ZoneOf = Zones.GetAlternateLookup<ReadOnlySpan<char>>();

    private enum Sort { Number, Word, Mark }

    private readonly record struct Token(Sort Sort, int Start, int End, int Value)
    {
        public int Length => End - Start;
    }

    /// <param name="text">The text.</param>
    /// <param name="dayFirst">Whether 03/02/2021 is the third of February.</param>
    /// <param name="yearless">Whether a day and month without a year count.</param>
    public static DateFound? First(ReadOnlySpan<char> text, bool dayFirst = false, bool yearless = false)
    {
        if (text.Length > Reach)
            text = text[..Reach];
        Span<Token> space = stackalloc Token[128];
        var tokens = space[..Tokens(text, space)];
        for (var i = 0; i < tokens.Length; i++)
        {
            var found = At(text, tokens, i, dayFirst, yearless);
            if (found is { } date)
                return date;
        }
        return null;
    }

    /// <summary>Seconds or milliseconds since 1970, as programs write them.</summary>
    public static string? Epoch(string text) =>
        decimal.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number)
        && number is > 600_000_000 and < 5_000_000_000_000
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(number > 100_000_000_000 ? number : number * 1000))
                .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)
            : null;

    private static int Tokens(ReadOnlySpan<char> text, Span<Token> tokens)
    {
        var count = 0;
        for (var i = 0; i < text.Length && count < tokens.Length;)
        {
            var c = text[i];
            var start = i;
            if (char.IsAsciiDigit(c))
            {
                var value = 0L;
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                    value = Math.Min(value * 10 + (text[i++] - '0'), int.MaxValue);
                tokens[count++] = new Token(Sort.Number, start, i, (int)value);
            }
            else if (char.IsLetter(c) && !IsDateCharacter(c))
            {
                while (i < text.Length && char.IsLetter(text[i]) && !IsDateCharacter(text[i]))
                    i++;
                tokens[count++] = new Token(Sort.Word, start, i, MonthOf.TryGetValue(text[start..i], out var month) ? month : 0);
            }
            else
            {
                i++;
                if (!char.IsWhiteSpace(c))
                    tokens[count++] = new Token(Sort.Mark, start, i, c);
            }
        }
        return count;
    }

    private static bool IsDateCharacter(char c) => c is '年' or '月' or '日' or '년' or '월' or '일';

    private static DateFound? At(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i, bool dayFirst, bool yearless)
    {
        var token = tokens[i];
        if (token.Sort == Sort.Word)
            return token.Value > 0 ? MonthFirst(text, tokens, i, yearless) : null;
        if (token.Sort != Sort.Number)
            return null;
        // A number that is a piece of a decimal, an amount or a version is no day.
        if (i > 0 && tokens[i - 1].End == token.Start && tokens[i - 1] is { Sort: Sort.Mark, Value: '.' or ',' or '$' or '€' or '£' or '#' }
            && i > 1 && tokens[i - 2].Sort == Sort.Number && tokens[i - 2].End == tokens[i - 1].Start)
            return null;
        if (token.Length == 4)
            return YearFirst(text, tokens, i);
        if (token.Length == 8)
            return Compact(text, tokens, i);
        return token.Length <= 2 ? DayFirst(text, tokens, i, yearless) ?? Numeric(text, tokens, i, dayFirst) : null;
    }

    /// <summary>2021-03-02, 2021/3/2, 2021.03.02, 2021年3月2日, 2021 March 2.</summary>
    private static DateFound? YearFirst(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i)
    {
        if (i + 2 < tokens.Length && tokens[i + 1].Sort == Sort.Word && tokens[i + 1].Value > 0 && tokens[i + 2] is { Sort: Sort.Number, Length: <= 2 })
            return Make(text, tokens, i, i + 3, tokens[i].Value, tokens[i + 1].Value, tokens[i + 2].Value);
        if (i + 4 >= tokens.Length || tokens[i + 1].Sort != Sort.Mark || tokens[i + 3].Sort != Sort.Mark
            || tokens[i + 2] is not { Sort: Sort.Number, Length: <= 2 } || tokens[i + 4] is not { Sort: Sort.Number, Length: <= 2 }
            || !IsSeparator(tokens[i + 1].Value) || (tokens[i + 1].Value != tokens[i + 3].Value && !IsDateCharacter((char)tokens[i + 3].Value)))
            return null;
        return Make(text, tokens, i, i + 5, tokens[i].Value, tokens[i + 2].Value, tokens[i + 4].Value);
    }

    private static bool IsSeparator(int mark) => mark is '-' or '/' or '.' or '–' || IsDateCharacter((char)mark);

    /// <summary>20210302, 20210302T0915.</summary>
    private static DateFound? Compact(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i)
    {
        var value = tokens[i].Value;
        return value is > 1900_00_00 and < 2100_00_00
            ? Make(text, tokens, i, i + 1, value / 10000, value / 100 % 100, value % 100)
            : null;
    }

    /// <summary>February 28, 2023; Feb. 28 , 2023; March 2nd 2021.</summary>
    private static DateFound? MonthFirst(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i, bool yearless)
    {
        var next = Skip(tokens, i + 1, '.');
        if (next >= tokens.Length || tokens[next] is not { Sort: Sort.Number, Length: <= 2 } day)
            return null;
        var year = next + 1;
        if (year < tokens.Length && tokens[year].Sort == Sort.Word && tokens[year].Start == day.End && IsOrdinal(text, tokens[year]))
            year++;
        year = Skip(tokens, Skip(tokens, year, '.'), ',');
        // "Thu, Feb 28 10:15 2023" is rare enough to be left out.
        if (year < tokens.Length && tokens[year] is { Sort: Sort.Number, Length: 4 })
            return Make(text, tokens, i, year + 1, tokens[year].Value, tokens[i].Value, day.Value);
        return yearless && !IsTime(tokens, next) ? Make(text, tokens, i, next + 1, 0, tokens[i].Value, day.Value) : null;
    }

    /// <summary>28 February 2023, 2. März 2021, 2 de marzo de 2021, 1er mars 2021, 12-Apr-2021.</summary>
    private static DateFound? DayFirst(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i, bool yearless)
    {
        var month = i + 1;
        if (month < tokens.Length && tokens[month].Sort == Sort.Word && tokens[month].Start == tokens[i].End && tokens[month].Value == 0)
            month++;
        else if (month < tokens.Length && tokens[month] is { Sort: Sort.Mark, Value: '.' or 'º' or '-' or '/' })
            month++;
        month = SkipWord(text, tokens, month);
        if (month >= tokens.Length || tokens[month].Sort != Sort.Word || tokens[month].Value == 0)
            return null;
        var year = SkipWord(text, tokens, Skip(tokens, month + 1, '.', ',', '-', '/'));
        if (year < tokens.Length && tokens[year] is { Sort: Sort.Number, Length: 4 })
            return Make(text, tokens, i, year + 1, tokens[year].Value, tokens[month].Value, tokens[i].Value);
        if (year < tokens.Length && tokens[year] is { Sort: Sort.Mark, Value: '\'' or '’' } && year + 1 < tokens.Length && tokens[year + 1].Length == 2)
            return Make(text, tokens, i, year + 2, 2000 + tokens[year + 1].Value, tokens[month].Value, tokens[i].Value);
        // "Tue, 10 Sep 24 12:15:00 +0200": a year of two digits where a time stands behind it, or hyphens around it.
        if (year < tokens.Length && tokens[year] is { Sort: Sort.Number, Length: 2 } && !IsTime(tokens, year)
            && ((year + 1 < tokens.Length && tokens[year + 1].Sort == Sort.Number && IsTime(tokens, year + 1)) || tokens[year - 1].Value == '-'))
            return Make(text, tokens, i, year + 1, Century(tokens[year].Value), tokens[month].Value, tokens[i].Value);
        return yearless ? Make(text, tokens, i, month + 1, 0, tokens[month].Value, tokens[i].Value) : null;
    }

    /// <summary>The year that two digits mean, as mail has it.</summary>
    private static int Century(int year) => year < 70 ? 2000 + year : 1900 + year;

    /// <summary>28.02.2023, 02/28/2023, 28-02-23.</summary>
    private static DateFound? Numeric(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i, bool dayFirst)
    {
        if (i + 4 >= tokens.Length || tokens[i + 1].Sort != Sort.Mark || tokens[i + 1].Value is not ('.' or '/' or '-')
            || tokens[i + 3].Sort != Sort.Mark || tokens[i + 3].Value != tokens[i + 1].Value
            || tokens[i + 2] is not { Sort: Sort.Number, Length: <= 2 } || tokens[i + 4] is not { Sort: Sort.Number, Length: 2 or 4 })
            return null;
        int first = tokens[i].Value, second = tokens[i + 2].Value, year = tokens[i + 4].Value;
        if (tokens[i + 4].Length == 2)
            year = Century(year);
        if (tokens[i + 1].Value == '.')
            dayFirst = true;
        if (first > 12)
            dayFirst = true;
        else if (second > 12)
            dayFirst = false;
        return Make(text, tokens, i, i + 5, year, dayFirst ? second : first, dayFirst ? first : second);
    }

    private static int Skip(ReadOnlySpan<Token> tokens, int i, params ReadOnlySpan<int> marks) =>
        i < tokens.Length && tokens[i].Sort == Sort.Mark && marks.Contains(tokens[i].Value) ? i + 1 : i;

    /// <summary>Steps over "of", "de", "del".</summary>
    private static int SkipWord(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i) =>
        i < tokens.Length && tokens[i].Sort == Sort.Word && text[tokens[i].Start..tokens[i].End] is "of" or "de" or "del" or "di" ? i + 1 : i;

    private static bool IsOrdinal(ReadOnlySpan<char> text, Token token) =>
        text[token.Start..token.End] is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH";

    private static bool IsTime(ReadOnlySpan<Token> tokens, int i) =>
        i + 2 < tokens.Length && tokens[i + 1] is { Sort: Sort.Mark, Value: ':' } && tokens[i + 1].Start == tokens[i].End;

    private static DateFound? Make(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int from, int to, int year, int month, int day)
    {
        var hasYear = year != 0;
        if (month is < 1 or > 12 || day < 1 || (hasYear && year is < 1900 or > 2100)
            || day > CalendarSystem.Iso.GetDaysInMonth(hasYear ? year : 2000, month))
            return null;
        var end = tokens[to - 1].End;
        var (time, offset, behind) = TimeAfter(text, tokens, to);
        if (time is null)
            (time, offset) = TimeBefore(text, tokens, from);
        return new DateFound(tokens[from].Start, behind > 0 ? behind : end, new AnnualDate(month, day), year, hasYear, time, offset);
    }

    /// <summary>The time that stands at most a few words behind the date ("at 10:15 a.m. EST", "T09:15:00.000+0100").</summary>
    private static (LocalTime? Time, int? Offset, int End) TimeAfter(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int to)
    {
        for (var i = to; i < tokens.Length && i < to + 5; i++)
        {
            if (tokens[i].Sort == Sort.Number)
                return TimeAt(text, tokens, i, out var time, out var offset, out var end) ? (time, offset, end) : (null, null, 0);
        }
        return (null, null, 0);
    }

    private static (LocalTime? Time, int? Offset) TimeBefore(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int from)
    {
        for (var i = Math.Max(0, from - 8); i < from; i++)
        {
            if (tokens[i].Sort == Sort.Number && IsTime(tokens, i) && TimeAt(text, tokens, i, out var time, out var offset, out _))
                return (time, offset);
        }
        return (null, null);
    }

    private static bool TimeAt(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i, out LocalTime time, out int? offset, out int end)
    {
        (time, offset, end) = (default, null, 0);
        int hour = tokens[i].Value, minute, second = 0;
        if (tokens[i].Length > 2 || i + 2 >= tokens.Length || tokens[i + 1].Sort != Sort.Mark || tokens[i + 1].Value is not (':' or '.' or 'h')
            || tokens[i + 2] is not { Sort: Sort.Number, Length: 2 })
            return false;
        // "09.11.2026 - Update : 10.11.2026": the head of another date is no time.
        if (tokens[i + 1].Value == '.' && i + 4 < tokens.Length && tokens[i + 3].Value == '.' && tokens[i + 3].Start == tokens[i + 2].End && tokens[i + 4].Sort == Sort.Number)
            return false;
        minute = tokens[i + 2].Value;
        var next = i + 3;
        if (next + 1 < tokens.Length && tokens[next] is { Sort: Sort.Mark, Value: ':' } && tokens[next + 1] is { Sort: Sort.Number, Length: 2 })
        {
            second = tokens[next + 1].Value;
            next += 2;
            if (next + 1 < tokens.Length && tokens[next] is { Sort: Sort.Mark, Value: '.' } && tokens[next + 1].Sort == Sort.Number && tokens[next + 1].Start == tokens[next].End)
                next += 2;
        }
        end = tokens[next - 1].End;
        hour = Half(text, tokens, hour, ref next, ref end);
        if (hour > 23 || minute > 59 || second > 59)
            return false;
        time = new LocalTime(hour, minute, second);
        offset = Zone(text, tokens, next, ref end);
        return true;
    }

    /// <summary>The hour of the day of "10 p.m.".</summary>
    private static int Half(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int hour, ref int next, ref int end)
    {
        if (next >= tokens.Length || tokens[next].Sort != Sort.Word || hour > 12)
            return hour;
        var word = text[tokens[next].Start..tokens[next].End];
        var after = next + 1;
        if (word.Length == 1 && after + 1 < tokens.Length && tokens[after].Value == '.' && text[tokens[after + 1].Start] is 'm' or 'M')
            after = Skip(tokens, after + 2, '.');
        else if (word is not ("am" or "pm" or "AM" or "PM" or "Am" or "Pm"))
            return hour;
        end = tokens[after - 1].End;
        next = after;
        return word[0] is 'p' or 'P' ? hour % 12 + 12 : hour % 12;
    }

    private static int? Zone(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int next, ref int end)
    {
        if (next < tokens.Length && tokens[next] is { Sort: Sort.Mark, Value: '(' })
            next++;
        int? named = null;
        if (next < tokens.Length && tokens[next].Sort == Sort.Word && ZoneOf.TryGetValue(text[tokens[next].Start..tokens[next].End], out var minutes))
        {
            end = tokens[next].End;
            named = minutes;
            next++;
        }
        if (next + 1 >= tokens.Length || tokens[next].Sort != Sort.Mark || tokens[next].Value is not ('+' or '-' or '−') || tokens[next + 1].Sort != Sort.Number
            || tokens[next + 1].Start != tokens[next].End)
            return named;
        var number = tokens[next + 1];
        var size = number.Length switch
        {
            4 => number.Value / 100 * 60 + number.Value % 100,
            <= 2 when next + 3 < tokens.Length && tokens[next + 2].Value == ':' && tokens[next + 3] is { Sort: Sort.Number, Length: 2 } => number.Value * 60 + tokens[next + 3].Value,
            <= 2 when named is 0 || number.Length == 2 => number.Value * 60,
            _ => -1,
        };
        if (size is < 0 or > 14 * 60)
            return named;
        end = number.Length <= 2 && next + 3 < tokens.Length && tokens[next + 2].Value == ':' ? tokens[next + 3].End : number.End;
        return tokens[next].Value == '+' ? size : -size;
    }
}
