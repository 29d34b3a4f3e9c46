namespace Dragoman.Pipeline.Evaluation;

/// <summary>Pairs gold items with found ones so that the sum of their weights is the greatest (the Hungarian method).</summary>
internal static class Assignment
{
    /// <summary>The pairs (row, column) whose weight is positive.</summary>
    public static List<(int Row, int Column)> Of(int rows, int columns, Func<int, int, double> weight)
    {
        var pairs = new List<(int, int)>();
        if (rows == 0 || columns == 0)
            return pairs;
        var weights = new double[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                weights[row, column] = weight(row, column);
        }
        var size = Math.Max(rows, columns);
        var match = Solve(size, (i, j) => i < rows && j < columns ? -weights[i, j] : 0.0);
        for (var column = 1; column <= size; column++)
        {
            if (match[column] <= rows && column <= columns && weights[match[column] - 1, column - 1] > 0)
                pairs.Add((match[column] - 1, column - 1));
        }
        return pairs;
    }

    /// <summary>The row matched to each column, both counted from 1.</summary>
    private static int[] Solve(int size, Func<int, int, double> cost)
    {
        double[] rowPotential = new double[size + 1], columnPotential = new double[size + 1];
        int[] match = new int[size + 1], way = new int[size + 1];
        for (var row = 1; row <= size; row++)
        {
            match[0] = row;
            var column = 0;
            var low = new double[size + 1];
            Array.Fill(low, double.PositiveInfinity);
            var used = new bool[size + 1];
            do
            {
                used[column] = true;
                var (matched, delta, next) = (match[column], double.PositiveInfinity, 0);
                for (var j = 1; j <= size; j++)
                {
                    if (used[j])
                        continue;
                    var current = cost(matched - 1, j - 1) - rowPotential[matched] - columnPotential[j];
                    if (current < low[j])
                        (low[j], way[j]) = (current, column);
                    if (low[j] < delta)
                        (delta, next) = (low[j], j);
                }
                for (var j = 0; j <= size; j++)
                {
                    if (used[j])
                    {
                        rowPotential[match[j]] += delta;
                        columnPotential[j] -= delta;
                    }
                    else
                    {
                        low[j] -= delta;
                    }
                }
                column = next;
            }
            while (match[column] != 0);
            while (column != 0)
            {
                var before = way[column];
                match[column] = match[before];
                column = before;
            }
        }
        return match;
    }
}
