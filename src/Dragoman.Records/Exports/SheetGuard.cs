using System.Globalization;

namespace Dragoman.Records;

/// <summary>
/// Cells as they may stand in a table that a spreadsheet opens: what a spreadsheet would take for a formula gets an apostrophe in front, which it
/// takes for "this is text". Numbers stay as they are. <see cref="Undone"/> gives back the very cell.
/// </summary>
public static class SheetGuard
{
    private const char Mark = '\'';

    public static string Guarded(string cell) => IsFormula(cell) ? Mark + cell : cell;

    public static string Undone(string cell) => cell.Length > 0 && cell[0] == Mark && IsFormula(cell) ? cell[1..] : cell;

    /// <summary>Behind any marks that it has already, so that every cell comes back as it was.</summary>
    private static bool IsFormula(string cell)
    {
        var own = cell.AsSpan().TrimStart(Mark);
        if (own.IsEmpty || own[0] is not ('=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20'))
            return false;
        return own.Length < cell.Length || !double.TryParse(own, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }
}
