using Dragoman.Language;
using Dragoman.Model;

namespace Dragoman.Training;

/// <summary>Trains the parser by a dynamic oracle: it follows its own mistakes and learns the best way on from there.</summary>
internal sealed class ParserTraining(TagSet tags, int seed)
{
    private const int Forbidden = 1 << 20;
    private readonly ActionPerceptron actions = new();
    private readonly Perceptron labels = new(Enum.GetValues<Relation>().Length);
    private readonly Random random = new(seed);
    private int[] gold = [];
    private byte[] names = [];

    public List<(string Name, byte[] Content)> Train(List<GoldStory> stories, List<WordSheet> sheets, int epochs, int limit)
    {
        var space = new ParserSpace();
        var scores = new float[labels.Labels];
        var sentences = stories.SelectMany((story, n) => Enumerable.Range(0, story.SentenceStarts.Count - 1).Select(s => (n, s))).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(sentences);
            long heads = 0, named = 0, all = 0;
            foreach (var (n, s) in sentences)
            {
                int first = stories[n].SentenceStarts[s], end = stories[n].SentenceStarts[s + 1];
                space.Enter(sheets[n], tags, first, end);
                TakeGold(stories[n], first, end, space);
                Sentence(space, scores, explore: epoch > 0);
                for (var i = 1; i <= space.Count; i++, all++)
                {
                    heads += space.Head[i] == gold[i] ? 1 : 0;
                    named += space.Head[i] == gold[i] && space.Label[i] == names[i] ? 1 : 0;
                }
            }
            Console.WriteLine($"  parser, round {epoch + 1}: heads right {(double)heads / all:P2}, with names {(double)named / all:P2}");
        }
        return [("actions", actions.Layout(limit)), ("labels", labels.Layout(0.1f, 190_000))];
    }

    private void TakeGold(GoldStory story, int first, int end, ParserSpace space)
    {
        if (gold.Length < space.Count + 2)
        {
            gold = new int[(space.Count + 2) * 2];
            names = new byte[gold.Length];
        }
        for (var i = first; i < end; i++)
        {
            gold[i - first + 1] = story.Words[i].Head < 0 ? space.Root : story.Words[i].Head - first + 1;
            names[i - first + 1] = (byte)story.Words[i].Relation;
        }
    }

    private void Sentence(ParserSpace space, float[] scores, bool explore)
    {
        Span<int> costs = stackalloc int[3];
        Span<float> values = stackalloc float[3];
        while (!space.Finished)
        {
            Costs(space, costs);
            ParserFeatures.FillAction(space);
            (values[0], values[1], values[2]) = actions.Score(space.ActionFeatures.Keys);
            int guess = -1, best = -1;
            var least = Math.Min(costs[0], Math.Min(costs[1], costs[2]));
            for (var i = 0; i < 3; i++)
            {
                if (costs[i] >= Forbidden)
                    continue;
                if (guess < 0 || values[i] > values[guess])
                    guess = i;
                if (costs[i] == least && (best < 0 || values[i] > values[best]))
                    best = i;
            }
            actions.Step();
            if (costs[guess] > least)
            {
                actions.Update(space.ActionFeatures.Keys, best, 1);
                actions.Update(space.ActionFeatures.Keys, guess, -1);
            }
            var move = explore && random.NextDouble() < 0.9 ? guess : best;
            if (move == 0)
                space.Shift();
            else if (move == 1)
                space.LeftArc(Name(space, space.Next, space.S0, scores));
            else
                space.RightArc(Name(space, space.S1, space.S0, scores));
        }
    }

    private byte Name(ParserSpace space, int head, int child, float[] scores)
    {
        if (head == space.Root)
            return (byte)Relation.Root;
        ParserFeatures.FillLabel(space, head, child);
        labels.Score(space.LabelFeatures.Keys, scores);
        var guess = Perceptron.Best(scores);
        if (gold[child] == head)
        {
            labels.Step();
            labels.Update(space.LabelFeatures.Keys, names[child], guess);
        }
        return (byte)guess;
    }

    /// <summary>How many gold arcs each move puts out of reach.</summary>
    private void Costs(ParserSpace space, Span<int> costs)
    {
        costs.Fill(Forbidden);
        int s0 = space.S0, s1 = space.S1, b0 = space.Next;
        var stack = space.Stack;
        if (space.MayShift)
        {
            var cost = 0;
            for (var k = 0; k < space.Depth; k++)
            {
                if (gold[stack[k]] == b0)
                    cost++;
                if (k < space.Depth - 1 && gold[b0] == stack[k])
                    cost++;
            }
            costs[0] = cost;
        }
        if (!space.MayLeft && !space.MayRight)
            return;
        var children = 0;
        for (var k = b0; k <= space.Count; k++)
            children += gold[k] == s0 ? 1 : 0;
        if (space.MayLeft)
            costs[1] = children + (gold[s0] != b0 && (gold[s0] == s1 || gold[s0] > b0) ? 1 : 0);
        if (space.MayRight)
            costs[2] = children + (gold[s0] >= b0 ? 1 : 0);
    }
}
