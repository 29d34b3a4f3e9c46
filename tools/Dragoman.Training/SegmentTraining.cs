using Dragoman.Language;
using Dragoman.Model;

namespace Dragoman.Training;

/// <summary>Trains the classifiers that cut text into words and words into sentences.</summary>
internal static class SegmentTraining
{
    public static byte[] Tokens(List<GoldStory> stories, int epochs, int seed)
    {
        var perceptron = new Perceptron(3);
        var contractions = ContractionList.Load();
        var features = new TokenFeatures();
        Span<float> scores = stackalloc float[3];
        var random = new Random(seed);
        var order = Enumerable.Range(0, stories.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            long wrong = 0, all = 0, lost = 0;
            foreach (var s in order)
            {
                var story = stories[s];
                var cuts = CutsOf(story);
                foreach (var chunk in Chunks(story.Text))
                {
                    features.Enter(story.Text, chunk);
                    var start = chunk.Start;
                    for (var i = chunk.Start + 1; i < chunk.End; i++)
                    {
                        var gold = cuts.GetValueOrDefault(i);
                        if (!features.IsCandidate(i, contractions))
                        {
                            lost += gold == Cut.None ? 0 : 1;
                            continue;
                        }
                        features.Fill(i, start);
                        perceptron.Score(features.Keys, scores);
                        var guess = Perceptron.Best(scores);
                        perceptron.Step();
                        perceptron.Update(features.Keys, (int)gold, guess);
                        all++;
                        wrong += guess == (int)gold ? 0 : 1;
                        features.Decide(gold);
                        if (gold != Cut.None)
                            start = i;
                    }
                }
            }
            Console.WriteLine($"  tokens, round {epoch + 1}: {wrong} of {all} wrong, {lost} beyond reach");
        }
        return perceptron.Layout(0.02f);
    }

    public static byte[] Sentences(List<GoldStory> stories, int epochs, int seed)
    {
        var perceptron = new Perceptron(2);
        var features = new SentenceFeatures();
        Span<float> scores = stackalloc float[2];
        var random = new Random(seed);
        var order = Enumerable.Range(0, stories.Count).ToArray();
        var sheet = new WordSheet();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            long wrong = 0, all = 0, lost = 0;
            foreach (var s in order)
            {
                GoldSheet.Fill(sheet, stories[s]);
                var starts = stories[s].SentenceStarts.ToHashSet();
                var start = 0;
                while (start < sheet.Count)
                {
                    var end = start + 1;
                    while (end < sheet.Count && !sheet.Flags[end].HasFlag(WordFlags.ParagraphBefore))
                        end++;
                    features.Enter(sheet, start, end);
                    for (var i = start; i < end - 1; i++)
                    {
                        features.Pass(i);
                        var gold = starts.Contains(i + 1) ? 1 : 0;
                        if (features.IsCandidate(i))
                        {
                            features.Fill(i);
                            perceptron.Score(features.Keys, scores);
                            var guess = Perceptron.Best(scores);
                            perceptron.Step();
                            perceptron.Update(features.Keys, gold, guess);
                            all++;
                            wrong += guess == gold ? 0 : 1;
                        }
                        else
                        {
                            lost += gold;
                        }
                        if (gold == 1)
                            features.StartSentence(i + 1);
                    }
                    start = end;
                }
            }
            Console.WriteLine($"  sentences, round {epoch + 1}: {wrong} of {all} wrong, {lost} beyond reach");
        }
        return perceptron.Layout(0.02f);
    }

    private static Dictionary<int, Cut> CutsOf(GoldStory story)
    {
        var cuts = new Dictionary<int, Cut>();
        foreach (var word in story.Words)
            cuts[word.Start] = word.Continues ? Cut.Word : Cut.Token;
        return cuts;
    }

    private static IEnumerable<Span> Chunks(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (CharClasses.Of(text[at]) == CharClass.Space)
            {
                at++;
                continue;
            }
            var end = at + 1;
            while (end < text.Length && CharClasses.Of(text[end]) != CharClass.Space)
                end++;
            yield return new Span(at, end);
            at = end;
        }
    }
}
