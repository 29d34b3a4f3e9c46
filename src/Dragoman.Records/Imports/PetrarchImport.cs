using System.Globalization;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>
/// Actor dictionaries of TABARI and PETRARCH: a name with underscores, synonyms behind a plus, codes in brackets with the dates they hold:
/// <c>[KAZGOV 940101-990110]</c>, <c>[KAZELI &lt;19940101]</c>, <c>[KAZGOV &gt;20190320]</c>. The sectors of the code stand for the title.
/// </summary>
internal sealed class PetrarchImport : IImport
{
    /// <summary>Two-digit years up to this one are of the twenty-first century, as the dictionaries have them.</summary>
    private const int LastTwoDigitYear = 29;

    public string Name => "petrarch";

    public string Title => "actor dictionaries of PETRARCH and TABARI";

    public bool Knows(string text) => !text.AsSpan().TrimStart().StartsWith("{") && text.Contains('[') && text.Contains('_');

    public IReadOnlyList<OfficeHolder> Read(string text)
    {
        var holders = new List<OfficeHolder>();
        var names = new List<string>();
        var codes = new List<string>();
        foreach (var raw in text.Split('\n'))
        {
            var comment = raw.AsSpan().IndexOfAny(';', '#');
            var line = (comment < 0 ? raw : raw[..comment]).Trim();
            if (line.Length == 0)
                continue;
            if (line[0] is not '[' and not '+')
                Close(holders, names, codes);
            var bracket = line.IndexOf('[', StringComparison.Ordinal);
            var name = (bracket < 0 ? line : line[..bracket]).Trim().TrimStart('+');
            if (name.Length > 0)
                names.Add(Spelled(name));
            for (; bracket >= 0; bracket = line.IndexOf('[', bracket + 1))
            {
                var end = line.IndexOf(']', bracket);
                if (end < 0)
                    throw new FormatException($"no ] behind [ in '{line}'");
                codes.Add(line[(bracket + 1)..end].Trim());
            }
        }
        Close(holders, names, codes);
        return holders;
    }

    private static void Close(List<OfficeHolder> holders, List<string> names, List<string> codes)
    {
        var offices = codes.Select(Office).OfType<HeldOffice>().ToValueList();
        if (names.Count > 0 && offices.Count > 0)
        {
            holders.Add(new OfficeHolder
            {
                Name = names[0],
                OtherNames = names.Skip(1).ToValueList(),
                Country = offices[0].Of,
                Offices = offices,
            });
        }
        names.Clear();
        codes.Clear();
    }

    private static HeldOffice? Office(string code)
    {
        var parts = code.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0 || parts[0].Length < 3)
            return null;
        var of = parts[0][..3];
        var sectors = parts[0].Length > 3 ? parts[0][3..] : "";
        var (first, last) = parts.Length > 1 ? Dates(parts[1]) : (null, null);
        return sectors.Length == 0 ? null : new HeldOffice(sectors, null, of, first, last, "petrarch");
    }

    private static (string? First, string? Last) Dates(string dates)
    {
        if (dates[0] == '<')
            return (null, Day(dates[1..]));
        if (dates[0] == '>')
            return (Day(dates[1..]), null);
        var dash = dates.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? (Day(dates), Day(dates)) : (Day(dates[..dash]), Day(dates[(dash + 1)..]));
    }

    private static string? Day(string digits)
    {
        if (digits.Length == 6 && int.TryParse(digits[..2], CultureInfo.InvariantCulture, out var year))
            digits = (year <= LastTwoDigitYear ? "20" : "19") + digits;
        var day = digits.Length == 8 ? $"{digits[..4]}-{digits[4..6]}-{digits[6..]}" : null;
        return DateRange.Of(day) is null ? null : day;
    }

    private static string Spelled(string name) => string.Join(' ', name.Split('_', StringSplitOptions.RemoveEmptyEntries)
        .Select(w => w.Trim()).Where(w => w.Length > 0).Select(w => char.ToUpperInvariant(w[0]) + w[1..].ToLowerInvariant()));
}
