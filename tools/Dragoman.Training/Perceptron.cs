using Dragoman.Language;

namespace Dragoman.Training;

/// <summary>An averaged perceptron over hashed features with a sparse row of weights a feature.</summary>
internal sealed class Perceptron(int labels)
{
    private struct Cell
    {
        public byte Label;
        public float Weight;
        public double Total;
        public int Stamp;
    }

    private readonly Dictionary<ulong, int> index = [];
    private readonly List<Cell[]> rows = [];
    private readonly List<byte> counts = [];
    private int step = 1;

    public int Labels => labels;

    public void Score(ReadOnlySpan<ulong> keys, Span<float> scores)
    {
        scores = scores[..labels];
        scores.Clear();
        foreach (var key in keys)
        {
            if (!index.TryGetValue(key, out var row))
                continue;
            var cells = rows[row];
            for (var i = 0; i < counts[row]; i++)
                scores[cells[i].Label] += cells[i].Weight;
        }
    }

    public void Step() => step++;

    public void Update(ReadOnlySpan<ulong> keys, int gold, int guess, float rate = 1f)
    {
        if (gold == guess)
            return;
        foreach (var key in keys)
        {
            if (!index.TryGetValue(key, out var row))
            {
                row = rows.Count;
                index.Add(key, row);
                rows.Add(new Cell[2]);
                counts.Add(0);
            }
            Add(row, gold, rate);
            Add(row, guess, -rate);
        }
    }

    private void Add(int row, int label, float delta)
    {
        var cells = rows[row];
        var count = counts[row];
        for (var i = 0; i < count; i++)
        {
            if (cells[i].Label != label)
                continue;
            ref var cell = ref cells[i];
            cell.Total += (double)cell.Weight * (step - cell.Stamp);
            cell.Stamp = step;
            cell.Weight += delta;
            return;
        }
        if (count == cells.Length)
        {
            Array.Resize(ref cells, Math.Min(labels, count * 2));
            rows[row] = cells;
        }
        cells[count] = new Cell { Label = (byte)label, Weight = delta, Stamp = step };
        counts[row]++;
    }

    /// <summary>The averaged weights as whole numbers, those below the threshold left out.</summary>
    /// <param name="limit">How many features are kept at most, those that weigh most.</param>
    public byte[] Layout(float threshold, int limit = int.MaxValue)
    {
        const float scale = 512;
        var kept = new List<(ulong, int[])>(index.Count);
        foreach (var (key, row) in index.OrderBy(pair => pair.Key))
        {
            var weights = new List<int>();
            for (var i = 0; i < counts[row]; i++)
            {
                ref var cell = ref rows[row][i];
                var average = (cell.Total + ((double)cell.Weight * (step - cell.Stamp))) / step;
                if (Math.Abs(average) >= threshold)
                    weights.Add(((int)Math.Round(average * scale) << 8) | cell.Label);
            }
            if (weights.Count > 0)
                kept.Add((key, [.. weights]));
        }
        Console.WriteLine($"  {index.Count} features, {kept.Count} of weight");
        if (kept.Count > limit)
        {
            kept = [.. kept.OrderByDescending(row => row.Item2.Max(weight => Math.Abs(weight >> 8))).ThenBy(row => row.Item1).Take(limit)
                .OrderBy(row => row.Item1)];
        }
        return LinearModel.Layout(labels, kept);
    }

    public static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }
        return best;
    }
}
