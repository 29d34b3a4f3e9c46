using System.Globalization;
using System.Text;
using Dragoman.Model;
using Spectre.Console;

namespace Dragoman.Cli.Rendering;

/// <summary>Words of a story made safe for a terminal, and values in the record's own words.</summary>
internal static class Terminal
{
    /// <summary>Markup escaped, control characters (terminal escapes among them) and line breaks made blanks: stories are hostile.</summary>
    public static string Clean(string text) => Markup.Escape(OneLine(text));

    /// <summary>The same without markup, for standard error.</summary>
    public static string OneLine(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
            clean.Append(char.IsControl(c) || c is '\u202A' or '\u202B' or '\u202C' or '\u202D' or '\u202E' or '\u2066' or '\u2067' or '\u2068' or '\u2069' ? ' ' : c);
        return clean.ToString();
    }

    /// <summary>": A, B" of what is there; nothing where nothing is.</summary>
    public static string Told(params ReadOnlySpan<string?> parts)
    {
        var told = new StringBuilder();
        foreach (var part in parts)
        {
            if (part is { Length: > 0 })
                told.Append(told.Length == 0 ? ": " : ", ").Append(part);
        }
        return told.ToString();
    }

    /// <summary>An enumeration's value as the record writes it.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>A line of a list: wrapped at a terminal, whole in a file or a pipe, where other programs look for it.</summary>
    public static void Line(IAnsiConsole console, string markup)
    {
        if (console.Profile.Out.IsTerminal)
            console.MarkupLine(markup);
        else
            console.Profile.Out.Writer.WriteLine(Markup.Remove(markup).TrimEnd());
    }

    /// <summary>An amount that the store tells in digits, as people write it.</summary>
    public static string Amount(string told)
    {
        var blank = told.IndexOf(' ', StringComparison.Ordinal);
        return decimal.TryParse(blank < 0 ? told : told[..blank], NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? Amount(amount, blank < 0 ? "" : told[(blank + 1)..]).TrimEnd() : told;
    }

    /// <summary>An amount as people write it: "USD 62 billion", "2,000 tonnes".</summary>
    public static string Amount(decimal amount, string unit)
    {
        var (scaled, word) = Math.Abs(amount) switch
        {
            >= 1_000_000_000_000m => (amount / 1_000_000_000_000m, " trillion"),
            >= 1_000_000_000m => (amount / 1_000_000_000m, " billion"),
            >= 1_000_000m => (amount / 1_000_000m, " million"),
            _ => (amount, ""),
        };
        var number = scaled.ToString("#,##0.###", CultureInfo.InvariantCulture) + word;
        return unit.Length == 3 && unit.All(char.IsAsciiLetterUpper) ? $"{unit} {number}" : $"{number} {unit}";
    }
}
