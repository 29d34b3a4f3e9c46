using Dragoman.Language;

namespace Dragoman.Training;

/// <summary>An averaged perceptron of three labels over very many features, in one open table.</summary>
internal sealed class ActionPerceptron
{
    private struct Row
    {
        public ulong Key;
        public float A;
        public float B;
        public float C;
        public float TotalA;
        public float TotalB;
        public float TotalC;
        public int Stamp;
        public int Updates;
    }

    private Row[] rows = new Row[1 << 20];
    private int count;
    private int step = 1;

    public void Step() => step++;

    public (float A, float B, float C) Score(ReadOnlySpan<ulong> keys)
    {
        float a = 0, b = 0, c = 0;
        var mask = (ulong)rows.Length - 1;
        foreach (var key in keys)
        {
            for (var index = (key >> 20) & mask; rows[index].Key != 0; index = (index + 1) & mask)
            {
                ref var row = ref rows[index];
                if (row.Key != key)
                    continue;
                a += row.A;
                b += row.B;
                c += row.C;
                break;
            }
        }
        return (a, b, c);
    }

    public void Update(ReadOnlySpan<ulong> keys, int label, float delta)
    {
        foreach (var key in keys)
        {
            ref var row = ref Find(key);
            var age = step - row.Stamp;
            row.TotalA += row.A * age;
            row.TotalB += row.B * age;
            row.TotalC += row.C * age;
            row.Stamp = step;
            row.Updates++;
            if (label == 0)
                row.A += delta;
            else if (label == 1)
                row.B += delta;
            else
                row.C += delta;
        }
    }

    private ref Row Find(ulong key)
    {
        if (count * 3L > rows.Length * 2L)
            Grow();
        var mask = (ulong)rows.Length - 1;
        var index = (key >> 20) & mask;
        while (rows[index].Key != 0 && rows[index].Key != key)
            index = (index + 1) & mask;
        if (rows[index].Key == 0)
        {
            rows[index].Key = key;
            rows[index].Stamp = step;
            count++;
        }
        return ref rows[index];
    }

    private void Grow()
    {
        var old = rows;
        rows = new Row[old.Length * 2];
        var mask = (ulong)rows.Length - 1;
        foreach (ref var row in old.AsSpan())
        {
            if (row.Key == 0)
                continue;
            var index = (row.Key >> 20) & mask;
            while (rows[index].Key != 0)
                index = (index + 1) & mask;
            rows[index] = row;
        }
    }

    /// <summary>The averaged weights; of the features only as many as weigh most.</summary>
    public byte[] Layout(int limit)
    {
        var averaged = new List<(ulong Key, float A, float B, float C, float Size)>();
        foreach (var row in rows)
        {
            if (row.Key == 0 || row.Updates < 2)
                continue;
            var age = step - row.Stamp;
            float a = (row.TotalA + (row.A * age)) / step, b = (row.TotalB + (row.B * age)) / step, c = (row.TotalC + (row.C * age)) / step;
            // Only differences count: the middle of the three is taken off all, which leaves room in the short numbers.
            var middle = (a + b + c) / 3;
            averaged.Add((row.Key, a - middle, b - middle, c - middle, Math.Max(a, Math.Max(b, c)) - Math.Min(a, Math.Min(b, c))));
        }
        averaged.Sort((x, y) => x.Size != y.Size ? y.Size.CompareTo(x.Size) : x.Key.CompareTo(y.Key));
        Console.WriteLine($"  parser: {count} features, {averaged.Count} of them seen more than once, {Math.Min(limit, averaged.Count)} kept");
        if (averaged.Count > limit)
            averaged.RemoveRange(limit, averaged.Count - limit);
        var scale = 32000f / averaged.Max(row => Math.Max(Math.Abs(row.A), Math.Max(Math.Abs(row.B), Math.Abs(row.C))));
        return ActionModel.Layout([.. averaged
            .Select(row => (row.Key, (short)MathF.Round(row.A * scale), (short)MathF.Round(row.B * scale), (short)MathF.Round(row.C * scale)))]);
    }
}
