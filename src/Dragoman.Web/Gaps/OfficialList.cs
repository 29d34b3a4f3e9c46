using System.Text;
using Dragoman.Intake;
using Dragoman.Model;
using Dragoman.Records;
using NodaTime;

namespace Dragoman.Web.Gaps;

/// <summary>A ministry's own list of its engagements, as CSV or iCalendar.</summary>
/// <param name="Entries">In the order of their days.</param>
/// <param name="LeftOut">What could not be read, a line each.</param>
public sealed record OfficialList(string? Name, IReadOnlyList<OfficialEntry> Entries, IReadOnlyList<string> LeftOut)
{
    public const int MostBytes = 4 << 20, MostEntries = 2000;

    private const int MostTold = 20, LongestField = 2000;

    private static readonly string[] Days = ["date", "day", "when", "start", "start date", "begin", "dtstart"];
    private static readonly string[] Whats = ["what", "title", "summary", "event", "subject", "engagement", "description", "with", "who", "participants", "parties", "name"];
    private static readonly string[] Wheres = ["where", "place", "location", "city", "venue", "country"];

    /// <exception cref="StoreException">It is no list.</exception>
    public static OfficialList Parse(ReadOnlyMemory<byte> bytes, LocalDate today)
    {
        if (bytes.Length > MostBytes)
            throw new StoreException($"the list is larger than {MostBytes >> 20} MB");
        var text = Encoding.UTF8.GetString(bytes.Span).TrimStart('\ufeff');
        if (CalendarReader.IsCalendar(bytes.Span))
        {
            var calendar = CalendarReader.Read(text, today);
            return Ordered(calendar.Name, calendar.Entries.Where(entry => entry.Status != "cancelled").Select(entry => new OfficialEntry(entry.Summary, entry.When, entry.Where)),
                calendar.Cut ? [$"what comes behind {CalendarReader.MostEntries} entries"] : []);
        }
        return Table(text);
    }

    private static OfficialList Table(string text)
    {
        var rows = Rows(text).GetEnumerator();
        if (!rows.MoveNext() || rows.Current is not { Count: > 1 } head)
            throw new StoreException("the list is neither iCalendar nor CSV with a line that names its columns");
        var names = head.Select(name => name.Trim().ToLowerInvariant()).ToList();
        var day = names.FindIndex(name => Days.Contains(name));
        var whats = Enumerable.Range(0, names.Count).Where(i => Whats.Contains(names[i])).ToList();
        var wheres = Enumerable.Range(0, names.Count).Where(i => Wheres.Contains(names[i])).ToList();
        if (day < 0 || whats.Count == 0)
            throw new StoreException($"the list needs a column for the day ({string.Join(", ", Days.Take(4))}) and one for what it is ({string.Join(", ", Whats.Take(4))}); it has {string.Join(", ", names.Take(12))}");
        var (entries, left, line) = (new List<OfficialEntry>(), new List<string>(), 1);
        while (rows.MoveNext())
        {
            line++;
            string Of(IEnumerable<int> columns) => string.Join(", ", columns.Where(i => i < rows.Current.Count).Select(i => rows.Current[i].Trim()).Where(value => value.Length > 0));
            var (when, what) = (Of([day]), Of(whats));
            if (when.Length + what.Length == 0)
                continue;
            if (Edtf.TryRange(when, out _, out _) && what.Length > 0)
                entries.Add(new OfficialEntry(what, when, Of(wheres) is { Length: > 0 } where ? where : null));
            else if (left.Count < MostTold)
                left.Add(what.Length == 0 ? $"line {line}: says not what it is" : $"line {line}: “{when[..Math.Min(40, when.Length)]}” is no date such as 2023-02-28");
        }
        return Ordered(null, entries, left);
    }

    private static OfficialList Ordered(string? name, IEnumerable<OfficialEntry> entries, List<string> left)
    {
        var all = entries.OrderBy(entry => entry.When, StringComparer.Ordinal).ToList();
        if (all.Count > MostEntries)
            left.Add($"{all.Count - MostEntries} entries behind the first {MostEntries}");
        return new OfficialList(name, [.. all.Take(MostEntries)], left);
    }

    /// <summary>RFC 4180 with commas, semicolons or tabs, whichever the first line has most of.</summary>
    private static IEnumerable<List<string>> Rows(string text)
    {
        var first = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        var separator = ',';
        foreach (var mark in (ReadOnlySpan<char>)[';', '\t'])
        {
            if (first.Count(mark) > first.Count(separator))
                separator = mark;
        }
        var (row, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                    i++;
                else if (c == '"')
                {
                    quoted = false;
                    continue;
                }
                if (field.Length < LongestField)
                    field.Append(c);
            }
            else if (c == '"' && field.Length == 0)
                quoted = true;
            else if (c == separator || c == '\n')
            {
                row.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (c != '\n')
                    continue;
                yield return row;
                row = [];
            }
            else if (field.Length < LongestField)
                field.Append(c);
        }
    }
}
