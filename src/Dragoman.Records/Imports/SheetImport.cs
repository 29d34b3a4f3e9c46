using System.Text;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>
/// Tables as spreadsheets write them, with commas (RFC 4180), semicolons or tabs: an office a row, columns by their names: <c>name</c>, <c>title</c>, and
/// where there are such <c>other names</c> (with ; between them), <c>country</c>, <c>of</c>, <c>start</c>, <c>end</c>, <c>wikidata</c>. Cells that an
/// export of ours guarded against spreadsheets are taken as they were.
/// </summary>
internal sealed class SheetImport : IImport
{
    public string Name => "sheet";

    public string Title => "tables of a spreadsheet (CSV, tabs) with the columns name and title";

    public bool Knows(string text) => Columns(Head(text), Separator(text)) is var columns && columns.ContainsKey("name") && columns.ContainsKey("title");

    public IReadOnlyList<OfficeHolder> Read(string text)
    {
        var columns = Columns(Head(text), Separator(text));
        var holders = new Dictionary<string, OfficeHolder>(StringComparer.Ordinal);
        foreach (var row in Rows(text.TrimStart('\uFEFF'), Separator(text)).Skip(1))
        {
            string? Cell(string column) => columns.TryGetValue(column, out var at) && at < row.Count && SheetGuard.Undone(row[at]).Trim() is { Length: > 0 } cell ? cell : null;
            if (Cell("name") is not { } name || Cell("title") is not { } title)
                continue;
            var of = PopoloImport.Code(Cell("of")) ?? PopoloImport.Code(Cell("country"));
            var key = Cell("wikidata") ?? name;
            var holder = holders.GetValueOrDefault(key) ?? new OfficeHolder
            {
                Name = name,
                OtherNames = (Cell("other names") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToValueList(),
                Country = PopoloImport.Code(Cell("country")) ?? of,
                Wikidata = Cell("wikidata"),
            };
            var office = new HeldOffice(title, OfficeRank.Of(title, of), of, JsonRead.Day(Cell("start"), end: false), JsonRead.Day(Cell("end"), end: true), Name);
            holders[key] = holder with { Offices = [.. holder.Offices, office] };
        }
        return [.. holders.Values];
    }

    private static string Head(string text) => text.TrimStart('\uFEFF').Split('\n', 2)[0];

    /// <summary>The sign that parts most cells of the first line: a comma unless another does.</summary>
    private static char Separator(string text) => Head(text) is var head && head.Contains('\t') ? '\t' : head.Contains(';') && !head.Contains(',') ? ';' : ',';

    private static Dictionary<string, int> Columns(string head, char separator)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (at, name) in Rows(head, separator).Take(1).SelectMany(row => row).Index())
            columns.TryAdd(name.Trim().Replace('_', ' '), at);
        return columns;
    }

    private static IEnumerable<List<string>> Rows(string text, char separator)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                if (c != '"')
                    cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[i++]);
                else
                    isQuoted = false;
            }
            else if (c == '"' && cell.Length == 0 && separator != '\t')
            {
                isQuoted = true;
            }
            else if (c == separator || c == '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c != '\n')
                    continue;
                yield return row;
                row = [];
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }
        if (cell.Length > 0 || row.Count > 0)
        {
            row.Add(cell.ToString());
            yield return row;
        }
    }
}
