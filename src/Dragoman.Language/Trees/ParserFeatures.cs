namespace Dragoman.Language;

/// <summary>The features of the parser's decisions: what to do next, and what an arc is called.</summary>
internal static class ParserFeatures
{
    public const int Capacity = 160;

    public static void FillAction(ParserSpace p)
    {
        var f = p.ActionFeatures;
        f.Clear();
        int s0 = p.S0, s1 = p.S1, s2 = p.S2, b0 = p.Next, b1 = b0 + 1 <= p.Root ? b0 + 1 : 0, b2 = b0 + 2 <= p.Root ? b0 + 2 : 0;
        Words(p, f, s0, s1, s2, b0, b1, b2);
        Pairs(p, f, s0, s1, b0, b1);
        Triples(p, f, s0, s1, s2, b0, b1, b2);
        Children(p, f, s0, s1, b0);
        Distances(p, f, s0, s1, b0, b1);
    }

    private static void Words(ParserSpace p, FeatureList f, int s0, int s1, int s2, int b0, int b1, int b2)
    {
        uint[] w = p.W, t = p.T, e = p.E, x = p.X;
        f.Add(Mix.Key(1, w[s0]));
        f.Add(Mix.Key(2, t[s0]));
        f.Add(Mix.Key(3, w[s0], t[s0]));
        f.Add(Mix.Key(4, w[s1]));
        f.Add(Mix.Key(5, t[s1]));
        f.Add(Mix.Key(6, w[s1], t[s1]));
        f.Add(Mix.Key(7, w[b0]));
        f.Add(Mix.Key(8, t[b0]));
        f.Add(Mix.Key(9, w[b0], t[b0]));
        f.Add(Mix.Key(10, w[b1], t[b1]));
        f.Add(Mix.Key(11, w[b2], t[b2]));
        f.Add(Mix.Key(12, w[b1]));
        f.Add(Mix.Key(13, t[b1]));
        f.Add(Mix.Key(14, t[b2]));
        f.Add(Mix.Key(15, w[s2], t[s2]));
        f.Add(Mix.Key(16, t[s2]));
        f.Add(Mix.Key(17, e[s0], t[s0], x[s0]));
        f.Add(Mix.Key(18, e[b0], t[b0], x[b0]));
        f.Add(Mix.Key(19, e[s1], t[s1], x[s1]));
    }

    private static void Pairs(ParserSpace p, FeatureList f, int s0, int s1, int b0, int b1)
    {
        uint[] w = p.W, t = p.T, u = p.P, e = p.E, x = p.X;
        f.Add(Mix.Key(20, w[s0], t[s0], w[b0], t[b0]));
        f.Add(Mix.Key(21, w[s0], t[s0], w[b0]));
        f.Add(Mix.Key(22, w[s0], w[b0], t[b0]));
        f.Add(Mix.Key(23, w[s0], t[s0], t[b0]));
        f.Add(Mix.Key(24, t[s0], w[b0], t[b0]));
        f.Add(Mix.Key(25, w[s0], w[b0]));
        f.Add(Mix.Key(26, t[s0], t[b0]));
        f.Add(Mix.Key(27, t[b0], t[b1]));
        f.Add(Mix.Key(28, w[b0], t[b1]));
        f.Add(Mix.Key(29, t[b0], w[b1]));
        f.Add(Mix.Key(30, w[s0], t[s0], w[s1], t[s1]));
        f.Add(Mix.Key(31, w[s0], w[s1]));
        f.Add(Mix.Key(32, w[s0], t[s0], t[s1]));
        f.Add(Mix.Key(33, t[s0], w[s1], t[s1]));
        f.Add(Mix.Key(34, t[s0], t[s1]));
        f.Add(Mix.Key(35, w[s1], t[b0]));
        f.Add(Mix.Key(36, w[s1], w[b0]));
        f.Add(Mix.Key(37, t[s1], t[b0]));
        f.Add(Mix.Key(38, u[s0], u[b0]));
        f.Add(Mix.Key(39, u[s0], u[s1]));
        f.Add(Mix.Key(40, w[s0], w[b1]));
        f.Add(Mix.Key(41, t[s1], w[b0]));
        f.Add(Mix.Key(42, e[s0], e[b0]));
        f.Add(Mix.Key(43, e[s0], e[s1]));
        f.Add(Mix.Key(44, x[s0], x[b0], t[s0], t[b0]));
        f.Add(Mix.Key(45, x[s0], x[s1], t[s0], t[s1]));
        f.Add(Mix.Key(46, e[s0], t[b0]));
        f.Add(Mix.Key(47, t[s0], e[b0]));
    }

    private static void Triples(ParserSpace p, FeatureList f, int s0, int s1, int s2, int b0, int b1, int b2)
    {
        uint[] w = p.W, t = p.T, u = p.P;
        f.Add(Mix.Key(50, t[b0], t[b1], t[b2]));
        f.Add(Mix.Key(51, t[s0], t[b0], t[b1]));
        f.Add(Mix.Key(52, t[s1], t[s0], t[b0]));
        f.Add(Mix.Key(53, t[s2], t[s1], t[s0]));
        f.Add(Mix.Key(54, w[s0], t[b0], t[b1]));
        f.Add(Mix.Key(55, t[s0], w[b0], t[b1]));
        f.Add(Mix.Key(56, t[s0], t[b0], w[b1]));
        f.Add(Mix.Key(57, w[s1], t[s0], t[b0]));
        f.Add(Mix.Key(58, t[s1], w[s0], t[b0]));
        f.Add(Mix.Key(59, t[s1], t[s0], w[b0]));
        f.Add(Mix.Key(60, t[s1], t[s0], t[b0], t[b1]));
        f.Add(Mix.Key(61, t[s0], t[b0], t[b1], t[b2]));
        f.Add(Mix.Key(62, t[s2], t[s1], t[s0], t[b0]));
        f.Add(Mix.Key(63, u[s1], u[s0], u[b0], u[b1]));
        f.Add(Mix.Key(64, u[s0], u[b0], u[b1], u[b2]));
        f.Add(Mix.Key(65, w[s1], w[s0], t[b0]));
        f.Add(Mix.Key(66, w[s1], t[s0], w[b0]));
        f.Add(Mix.Key(67, t[s1], w[s0], w[b0]));
        f.Add(Mix.Key(68, w[s2], t[s1], t[s0]));
        f.Add(Mix.Key(69, u[s2], u[s1], u[s0], u[b0]));
        f.Add(Mix.Key(70, w[s0], w[b0], t[b1]));
        f.Add(Mix.Key(71, w[s1], w[s0], w[b0]));
    }

    private static void Children(ParserSpace p, FeatureList f, int s0, int s1, int b0)
    {
        uint[] w = p.W, t = p.T, u = p.P;
        var l = p.Label;
        int s0l = p.Left1[s0], s0r = p.Right1[s0], s1l = p.Left1[s1], s1r = p.Right1[s1], b0l = p.Left1[b0];
        int s0l2 = p.Left2[s0], s0r2 = p.Right2[s0], s1r2 = p.Right2[s1], b0l2 = p.Left2[b0], s1l2 = p.Left2[s1];
        f.Add(Mix.Key(80, t[s0], t[s0l], t[b0]));
        f.Add(Mix.Key(81, t[s0], t[s0r], t[b0]));
        f.Add(Mix.Key(82, t[s0], t[b0], t[b0l]));
        f.Add(Mix.Key(83, t[s1], t[s1r], t[s0]));
        f.Add(Mix.Key(84, t[s1], t[s1l], t[s0]));
        f.Add(Mix.Key(85, t[s0], t[s0l], l[s0l], t[s1]));
        f.Add(Mix.Key(86, w[s0l], l[s0l], t[s0], t[b0]));
        f.Add(Mix.Key(87, w[s0r], l[s0r], t[s0], t[b0]));
        f.Add(Mix.Key(88, w[s1r], l[s1r], t[s1], t[s0]));
        f.Add(Mix.Key(89, w[b0l], l[b0l], t[s0], t[b0]));
        f.Add(Mix.Key(90, w[s0], p.LeftCount[s0], p.RightCount[s0]));
        f.Add(Mix.Key(91, t[s0], p.LeftCount[s0], p.RightCount[s0], t[b0]));
        f.Add(Mix.Key(92, w[s1], p.LeftCount[s1], p.RightCount[s1]));
        f.Add(Mix.Key(93, t[s1], p.LeftCount[s1], p.RightCount[s1], t[s0]));
        f.Add(Mix.Key(94, w[b0], p.LeftCount[b0]));
        f.Add(Mix.Key(95, t[b0], p.LeftCount[b0], t[s0]));
        f.Add(Mix.Key(96, t[s0], Fold(p.LeftLabels[s0])));
        f.Add(Mix.Key(97, t[s0], Fold(p.RightLabels[s0])));
        f.Add(Mix.Key(98, t[s1], Fold(p.RightLabels[s1]), t[s0]));
        f.Add(Mix.Key(99, t[s1], Fold(p.LeftLabels[s1]), t[s0]));
        f.Add(Mix.Key(100, t[b0], Fold(p.LeftLabels[b0]), t[s0]));
        f.Add(Mix.Key(101, w[s1], Fold(p.RightLabels[s1])));
        f.Add(Mix.Key(102, w[s0], Fold(p.LeftLabels[s0])));
        f.Add(Mix.Key(103, l[s0l], l[s0r], t[s0], t[b0]));
        f.Add(Mix.Key(104, l[s1l], l[s1r], t[s1], t[s0]));
        f.Add(Mix.Key(105, t[s0], l[s0l], l[s0l2], t[s1]));
        f.Add(Mix.Key(106, t[s1], l[s1r], l[s1r2], t[s0]));
        f.Add(Mix.Key(107, t[s0], l[s0r], l[s0r2], t[b0]));
        f.Add(Mix.Key(108, t[b0], l[b0l], l[b0l2], t[s0]));
        f.Add(Mix.Key(109, t[s1], l[s1l], l[s1l2], t[s0]));
        f.Add(Mix.Key(110, w[s1], w[s0l], l[s0l], t[s0]));
        f.Add(Mix.Key(111, w[s0l], w[s0], t[s1]));
        f.Add(Mix.Key(112, t[s1], Fold(p.RightLabels[s1]), t[s0], Fold(p.LeftLabels[s0])));
        f.Add(Mix.Key(113, u[s1], Fold(p.LeftLabels[s1]), u[s0], Fold(p.LeftLabels[s0])));
        f.Add(Mix.Key(114, u[s0], Fold(p.LeftLabels[s0]), u[b0], Fold(p.LeftLabels[b0])));
        f.Add(Mix.Key(115, u[s0], Fold(p.LeftLabels[s0] | p.RightLabels[s0]), u[b0], u[s1]));
        f.Add(Mix.Key(116, w[s1r], w[s1], t[s0]));
        f.Add(Mix.Key(117, w[s0], w[s0r], t[b0]));
        f.Add(Mix.Key(118, w[s1], t[s1r], t[s0], l[s1r]));
    }

    private static void Distances(ParserSpace p, FeatureList f, int s0, int s1, int b0, int b1)
    {
        uint[] w = p.W, t = p.T, u = p.P;
        uint near = Distance(b0 - s0), far = Distance(s0 - s1);
        f.Add(Mix.Key(120, t[s0], t[b0], near));
        f.Add(Mix.Key(121, w[s0], near, t[b0]));
        f.Add(Mix.Key(122, w[b0], near, t[s0]));
        f.Add(Mix.Key(123, t[s1], t[s0], far));
        f.Add(Mix.Key(124, w[s1], far, t[s0]));
        f.Add(Mix.Key(125, w[s0], far, t[s1]));
        uint gap = Between(p, s0, b0), gap2 = Between(p, s1, s0);
        f.Add(Mix.Key(126, u[s0], u[b0], gap));
        f.Add(Mix.Key(127, u[s1], u[s0], gap2, u[b0]));
        f.Add(Mix.Key(128, t[s0], t[b0], gap, Distance(p.Root - b0)));
        f.Add(Mix.Key(129, t[s0], t[s0 + 1], t[b0]));
        f.Add(Mix.Key(130, t[s0], t[b0 - 1], t[b0]));
        f.Add(Mix.Key(131, t[s0], t[Math.Max(0, s0 - 1)], t[b0]));
        f.Add(Mix.Key(132, t[s1], t[s1 + 1], t[Math.Max(0, s0 - 1)], t[s0]));
        f.Add(Mix.Key(133, w[b0 - 1], t[b0], t[s0]));
        f.Add(Mix.Key(134, (uint)Math.Min(p.Depth, 6), t[s0], t[b0]));
        f.Add(Mix.Key(135, (uint)Math.Min(p.Depth, 3), Distance(p.Root - b0), t[s0], t[s1]));
        f.Add(Mix.Key(136, w[1], t[s0], t[b0], w[p.Count]));
        f.Add(Mix.Key(137, w[p.Count], t[s1], t[s0], t[b0]));
        f.Add(Mix.Key(138, w[s0 + 1], w[s0], t[b0]));
        f.Add(Mix.Key(139, w[s1 + 1], w[s1], t[s0], t[b0]));
    }

    public static void FillLabel(ParserSpace p, int head, int child)
    {
        var f = p.LabelFeatures;
        f.Clear();
        uint[] w = p.W, t = p.T, u = p.P, e = p.E, x = p.X;
        var l = p.Label;
        var left = child < head ? 1u : 0u;
        var side = left + (2 * Distance(Math.Abs(head - child)));
        int cl = p.Left1[child], cl2 = p.Left2[child], cr = p.Right1[child], cr2 = p.Right2[child];
        var first = First(p, child);
        var siblings = left == 1 ? p.LeftLabels[head] : p.RightLabels[head];
        int near = left == 1 ? p.Left1[head] : p.Right1[head];
        f.Add(Mix.Key(1, w[head], t[head], left));
        f.Add(Mix.Key(2, w[child], t[child], left));
        f.Add(Mix.Key(3, t[head], t[child], side));
        f.Add(Mix.Key(4, w[head], w[child], left));
        f.Add(Mix.Key(5, w[head], t[child], left));
        f.Add(Mix.Key(6, t[head], w[child], left));
        f.Add(Mix.Key(7, t[head], t[child], e[child], left));
        f.Add(Mix.Key(8, t[head], e[head], t[child], left));
        f.Add(Mix.Key(9, t[child], t[head], Fold(siblings), left));
        f.Add(Mix.Key(10, w[cl], t[child], t[head], left));
        f.Add(Mix.Key(11, l[cl], t[child], t[head], left));
        f.Add(Mix.Key(12, l[cl], l[cl2], t[child], t[head]));
        f.Add(Mix.Key(13, w[cr], l[cr], t[child], t[head]));
        f.Add(Mix.Key(14, l[cr], l[cr2], t[child], t[head]));
        f.Add(Mix.Key(15, Fold(p.LeftLabels[child]), u[child], u[head], left));
        f.Add(Mix.Key(16, Fold(p.LeftLabels[child] | p.RightLabels[child]), t[child], u[head], left));
        f.Add(Mix.Key(17, t[child - 1], t[child], t[child + 1], left));
        f.Add(Mix.Key(18, t[head - 1], t[head], t[head + 1], t[child]));
        f.Add(Mix.Key(19, w[child - 1], t[child], t[head], left));
        f.Add(Mix.Key(20, w[child + 1], t[child], t[head], left));
        f.Add(Mix.Key(21, Between(p, Math.Min(head, child), Math.Max(head, child)), u[child], u[head], left));
        f.Add(Mix.Key(22, w[near], l[near], t[child], t[head]));
        f.Add(Mix.Key(23, x[child], x[head], t[child], (t[head] << 1) | left));
        f.Add(Mix.Key(24, w[first], t[child], w[head], left));
        f.Add(Mix.Key(25, w[first], w[child], u[head], left));
        f.Add(Mix.Key(26, w[first], t[first], t[child], t[head]));
        f.Add(Mix.Key(27, t[head], t[child], Fold(p.LeftLabels[head]), left));
        f.Add(Mix.Key(28, w[child], left));
        f.Add(Mix.Key(29, w[p.Count], t[child], t[head], left));
        f.Add(Mix.Key(30, child == 1 ? 1u : 0, t[child], t[head], w[child]));
        f.Add(Mix.Key(31, w[head], Fold(siblings), t[child], left));
        f.Add(Mix.Key(32, w[child], Fold(p.LeftLabels[child]), t[head], left));
        f.Add(Mix.Key(33, w[first], w[head], w[child]));
        f.Add(Mix.Key(34, w[head], t[child], Fold(p.LeftLabels[child]), left));
    }

    /// <summary>The outermost child on the left, the last to be attached: what introduces a phrase (preposition, conjunction, article).</summary>
    private static int First(ParserSpace p, int place) => p.Left1[place];

    private static uint Fold(ulong labels)
    {
        var mixed = labels * 0x9E3779B97F4A7C15UL;
        return (uint)(mixed >> 32) ^ (uint)mixed;
    }

    private static uint Distance(int distance) => distance switch
    {
        <= 4 => (uint)Math.Max(0, distance),
        <= 6 => 5,
        <= 9 => 6,
        <= 14 => 7,
        <= 24 => 8,
        _ => 9,
    };

    /// <summary>Whether verbs, conjunctions, commas and other marks stand between two places; two or more count as two.</summary>
    private static uint Between(ParserSpace p, int left, int right)
    {
        if (right <= left + 1 || left == 0)
            return 0;
        uint low = p.Passed[left], high = p.Passed[right - 1];
        uint verbs = Math.Min((byte)(high - low), (byte)2);
        uint conjunctions = Math.Min((byte)((high >> 8) - (low >> 8)), (byte)2);
        uint commas = Math.Min((byte)((high >> 16) - (low >> 16)), (byte)3);
        uint others = Math.Min((byte)((high >> 24) - (low >> 24)), (byte)2);
        return 1 + verbs + (conjunctions * 4) + (commas * 16) + (others * 64);
    }
}
