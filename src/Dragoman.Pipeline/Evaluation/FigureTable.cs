namespace Dragoman.Pipeline.Evaluation;

/// <summary>The figures of an evaluation by name, in the order they are told.</summary>
public sealed class FigureTable
{
    private readonly List<(string Name, double? Value, string Text)> rows = [];

    /// <summary>Name, number where it is one, and how it is shown.</summary>
    public IReadOnlyList<(string Name, double? Value, string Text)> Rows => rows;

    internal void Add(string name, double value) => rows.Add((name, value, FormattableString.Invariant($"{value:0.0000}")));

    internal void Count(string name, int count) => rows.Add((name, count, FormattableString.Invariant($"{count}")));

    internal void Counts(string name, int gold, int found) => rows.Add((name, null, FormattableString.Invariant($"{gold}/{found}")));

    /// <summary>The value of a figure; null where there is none of the name.</summary>
    public double? this[string name]
    {
        get
        {
            foreach (var row in rows)
            {
                if (row.Name.Trim() == name.Trim())
                    return row.Value;
            }
            return null;
        }
    }

    internal static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;

    internal static double F1(double right, double found, double gold)
    {
        var (precision, recall) = (Ratio(right, found), Ratio(right, gold));
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
