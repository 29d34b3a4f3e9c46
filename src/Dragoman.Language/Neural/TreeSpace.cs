namespace Dragoman.Language;

/// <summary>
/// Working memory for the search of a tree. Nodes are the root (0), the words, and what contractions of cycles made; a contracted
/// cycle goes on in the row and column of one of its nodes.
/// </summary>
internal sealed class TreeSpace
{
    private readonly List<int> cycle = [];
    private float[] weights = [], start = [];
    private int[] dependents = [], governors = [], heads = [], names = [], parents = [], marks = [], edges = [], entries = [];

    /// <summary>Contractions in their order: the new node, and where its cycle begins in <see cref="broken"/>.</summary>
    private readonly List<(int Name, int First)> contractions = [];

    /// <summary>The edges of the cycles that were drawn together.</summary>
    private readonly List<(int Member, int Dependent, int Governor)> broken = [];

    private int size;

    /// <summary>The tree that was found: the head of each node.</summary>
    public ReadOnlySpan<int> Tree => edges.AsSpan(0, size);

    /// <summary>The weights of the sentence that is being decoded: a row a node, a column each head.</summary>
    public Span<float> Start(int nodes)
    {
        size = nodes;
        if (start.Length < nodes * nodes)
        {
            start = new float[nodes * nodes];
            weights = new float[nodes * nodes];
            dependents = new int[nodes * nodes];
            governors = new int[nodes * nodes];
        }
        if (heads.Length < nodes)
        {
            (heads, names, marks, edges) = (new int[nodes], new int[nodes], new int[nodes], new int[nodes]);
            (parents, entries) = (new int[nodes * 2], new int[nodes * 2]);
        }
        return start.AsSpan(0, nodes * nodes);
    }

    /// <summary>Finds the heaviest tree, by Chu and Liu and Edmonds; no worse than the square of the nodes.</summary>
    /// <param name="onlyRoot">The one word that may hang on the root, or 0 where all may.</param>
    public void Solve(int onlyRoot)
    {
        Prepare(onlyRoot);
        while (FindCycle())
            Contract();
        for (var node = 1; node < size; node++)
        {
            if (names[node] >= 0)
                Take(node, heads[node]);
        }
        for (var i = contractions.Count - 1; i >= 0; i--)
            Expand(contractions[i].Name, contractions[i].First, i + 1 < contractions.Count ? contractions[i + 1].First : broken.Count);
    }

    /// <summary>The weight of the tree that was found.</summary>
    public double Weight()
    {
        var sum = 0d;
        for (var node = 1; node < size; node++)
            sum += start[(node * size) + edges[node]];
        return sum;
    }

    private void Prepare(int onlyRoot)
    {
        start.AsSpan(0, size * size).CopyTo(weights);
        contractions.Clear();
        broken.Clear();
        for (var node = 0; node < size; node++)
        {
            names[node] = node;
            parents[node] = -1;
            weights[(node * size) + node] = TreeDecoder.Never;
            if (onlyRoot > 0 && node != onlyRoot)
                weights[node * size] = TreeDecoder.Never;
            for (var head = 0; head < size; head++)
            {
                dependents[(node * size) + head] = node;
                governors[(node * size) + head] = head;
            }
        }
        for (var node = 1; node < size; node++)
            heads[node] = BestHead(node);
    }

    private int BestHead(int node)
    {
        var row = weights.AsSpan(node * size, size);
        var best = -1;
        for (var head = 0; head < size; head++)
        {
            if (head != node && names[head] >= 0 && (best < 0 || row[head] > row[best]))
                best = head;
        }
        return best;
    }

    private bool FindCycle()
    {
        marks.AsSpan(0, size).Clear();
        for (var first = 1; first < size; first++)
        {
            if (names[first] < 0 || marks[first] != 0)
                continue;
            var node = first;
            while (node != 0 && marks[node] == 0)
            {
                marks[node] = first;
                node = heads[node];
            }
            if (node == 0 || marks[node] != first)
                continue;
            cycle.Clear();
            var at = node;
            do
            {
                cycle.Add(at);
                at = heads[at];
            }
            while (at != node);
            return true;
        }
        return false;
    }

    /// <summary>Draws a cycle together: what enters it pays for the edge that it breaks.</summary>
    private void Contract()
    {
        var kept = cycle[0];
        var made = size + contractions.Count;
        contractions.Add((made, broken.Count));
        foreach (var node in cycle)
        {
            var edge = (node * size) + heads[node];
            broken.Add((names[node], dependents[edge], governors[edge]));
            parents[names[node]] = made;
            // Only differences count, so that the sum of the cycle itself can be left out.
            var paid = weights[edge];
            for (var head = 0; head < size; head++)
                weights[(node * size) + head] -= paid;
            names[node] = -1;
        }
        parents[made] = -1;
        for (var other = 0; other < size; other++)
        {
            if (names[other] < 0)
                continue;
            foreach (var node in cycle)
            {
                Better((kept * size) + other, (node * size) + other);
                Better((other * size) + kept, (other * size) + node);
            }
            if (other != 0 && cycle.Contains(heads[other]))
                heads[other] = kept;
        }
        names[kept] = made;
        heads[kept] = BestHead(kept);
    }

    private void Better(int cell, int than)
    {
        if (weights[than] <= weights[cell])
            return;
        weights[cell] = weights[than];
        dependents[cell] = dependents[than];
        governors[cell] = governors[than];
    }

    private void Take(int node, int head)
    {
        var edge = (node * size) + head;
        edges[dependents[edge]] = governors[edge];
        entries[names[node]] = dependents[edge];
    }

    /// <summary>Opens a contraction: all edges of its cycle hold but the one into the member that is entered from outside.</summary>
    private void Expand(int name, int first, int end)
    {
        var entered = entries[name];
        while (parents[entered] != name)
            entered = parents[entered];
        entries[entered] = entries[name];
        for (var i = first; i < end; i++)
        {
            var (member, dependent, governor) = broken[i];
            if (member == entered)
                continue;
            edges[dependent] = governor;
            entries[member] = dependent;
        }
    }
}
