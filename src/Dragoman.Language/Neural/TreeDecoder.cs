namespace Dragoman.Language;

/// <summary>
/// The best tree over the scores of heads (Chu and Liu, Edmonds), with one root. Where every word's best head already makes a
/// tree, which is nearly always so, that is one pass over the scores.
/// </summary>
internal static class TreeDecoder
{
    public const float Never = -1e30f;
    private const int RootsTried = 4;

    /// <summary>Finds the heads of a sentence of <paramref name="count"/> words.</summary>
    /// <param name="scores">A row a word; column 0 is the root, column i + 1 the word i as its head.</param>
    /// <param name="heads">Becomes 0 for the root, i + 1 for the word i.</param>
    public static void Decode(ReadOnlySpan<float> scores, int stride, int count, Span<int> heads, TreeSpace space)
    {
        if (count == 0)
            return;
        var roots = 0;
        for (var word = 0; word < count; word++)
        {
            var row = scores.Slice(word * stride, count + 1);
            var best = word == 0 ? (count > 1 ? 2 : 0) : 0;
            for (var head = 0; head <= count; head++)
                if (head != word + 1 && row[head] > row[best])
                    best = head;
            heads[word] = best;
            if (best == 0)
                roots++;
        }
        if (count == 1)
            heads[0] = 0;
        else if (roots != 1 || HasCycle(heads[..count]))
            Search(scores, stride, count, heads, space);
    }

    private static bool HasCycle(ReadOnlySpan<int> heads)
    {
        Span<byte> state = heads.Length <= 512 ? stackalloc byte[heads.Length] : new byte[heads.Length];
        state.Clear();
        for (var word = 0; word < heads.Length; word++)
        {
            var at = word;
            while (at >= 0 && state[at] == 0)
            {
                state[at] = 1;
                at = heads[at] - 1;
            }
            if (at >= 0 && state[at] == 1)
                return true;
            for (at = word; at >= 0 && state[at] == 1; at = heads[at] - 1)
                state[at] = 2;
        }
        return false;
    }

    private static void Search(ReadOnlySpan<float> scores, int stride, int count, Span<int> heads, TreeSpace space)
    {
        var size = count + 1;
        var weights = space.Start(size);
        weights[..size].Clear();
        for (var word = 1; word < size; word++)
            scores.Slice((word - 1) * stride, size).CopyTo(weights[(word * size)..]);
        space.Solve(onlyRoot: 0);
        space.Tree[1..].CopyTo(heads);
        // The likeliest roots are enough; trying all would cost hostile sentences dear.
        Span<int> roots = stackalloc int[RootsTried];
        var found = BestRoots(heads[..count], weights, size, roots);
        if (found < 2)
            return;
        var highest = double.NegativeInfinity;
        foreach (var root in roots[..found])
        {
            space.Solve(root);
            if (space.Weight() is var weight && weight <= highest)
                continue;
            highest = weight;
            space.Tree[1..].CopyTo(heads);
        }
    }

    /// <summary>The words on the root that have the highest scores there, best first.</summary>
    private static int BestRoots(ReadOnlySpan<int> heads, ReadOnlySpan<float> weights, int size, Span<int> roots)
    {
        var found = 0;
        for (var word = 1; word < size; word++)
        {
            if (heads[word - 1] != 0)
                continue;
            var at = found;
            while (at > 0 && weights[roots[at - 1] * size] < weights[word * size])
                at--;
            if (at == roots.Length)
                continue;
            found = Math.Min(found + 1, roots.Length);
            for (var k = found - 1; k > at; k--)
                roots[k] = roots[k - 1];
            roots[at] = word;
        }
        return found;
    }
}
