namespace Dragoman.Language.Tests.Neural;

public sealed class TreeDecoderTests
{
    [Fact]
    public void Heads_that_make_a_tree_are_taken_as_they_are() =>
        Assert.Equal([2, 0, 2], Decode([0, 0, 5, 1, 9, 0, 0, 3, 1, 0, 4, 0], 3));

    [Fact]
    public void A_cycle_is_broken_where_that_costs_least()
    {
        // The first two words want each other; the second gives in, since the third is nearly as good a head for it.
        Assert.Equal([2, 3, 0], Decode([0, 0, 9, 1, 0, 9, 0, 8, 9, 1, 1, 0], 3));
    }

    [Fact]
    public void A_sentence_of_one_word_is_its_root() => Assert.Equal([0], Decode([-3, 0], 1));

    [Fact]
    public void The_tree_is_the_best_of_all_with_one_root()
    {
        var random = new Random(11);
        for (var round = 0; round < 2000; round++)
        {
            var count = 2 + (round % 4);
            var scores = Enumerable.Range(0, count * (count + 1)).Select(_ => (float)random.NextDouble()).ToArray();
            var heads = Decode(scores, count);
            Assert.True(IsTree(heads));
            Assert.Equal(All(count).Where(IsTree).Max(tree => Total(scores, tree)), Total(scores, heads), 1e-4);
        }
    }

    [Fact]
    public void A_long_sentence_of_many_cycles_becomes_a_tree()
    {
        const int count = 160;
        var random = new Random(5);
        var scores = new float[count * (count + 1)];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = (float)random.NextDouble();
        for (var word = 0; word < count; word++)
            scores[(word * (count + 1)) + (word ^ 1) + 1] = 5;
        Assert.True(IsTree(Decode(scores, count)));
    }

    private static int[] Decode(float[] scores, int count)
    {
        var heads = new int[count];
        TreeDecoder.Decode(scores, count + 1, count, heads, new TreeSpace());
        return heads;
    }

    private static float Total(float[] scores, int[] heads) => heads.Select((head, word) => scores[(word * (heads.Length + 1)) + head]).Sum();

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(head => head == 0) != 1)
            return false;
        foreach (var start in heads)
        {
            var (at, steps) = (start, 0);
            while (at != 0 && steps++ <= heads.Length)
                at = heads[at - 1];
            if (at != 0)
                return false;
        }
        return true;
    }

    private static IEnumerable<int[]> All(int count)
    {
        var heads = new int[count];
        while (true)
        {
            yield return heads;
            var word = 0;
            while (word < count && ++heads[word] > count)
                heads[word++] = 0;
            if (word == count)
                yield break;
        }
    }
}
