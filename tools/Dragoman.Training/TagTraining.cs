using Dragoman.Language;
using Dragoman.Model;

namespace Dragoman.Training;

/// <summary>Trains the tagger, and tags the training stories with taggers that have not seen them.</summary>
internal sealed class TagTraining
{
    private const int RarestTag = 3;
    private const int CommonWord = 6;
    private readonly Dictionary<(Upos, Features), byte> numbers = [];

    public TagTraining(List<GoldStory> stories)
    {
        var counts = stories.SelectMany(story => story.Words).CountBy(word => (word.Upos, word.Features))
            .Where(pair => pair.Value >= RarestTag).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key).ToList();
        foreach (var tag in counts)
            numbers.Add(tag, (byte)numbers.Count);
        Tags = new TagSet(counts);
    }

    public TagSet Tags { get; }

    /// <summary>The number of a gold tag; of the commonest one of the same part of speech where it is rare.</summary>
    public byte NumberOf(GoldWord word)
    {
        if (numbers.TryGetValue((word.Upos, word.Features), out var number))
            return number;
        for (byte i = 0; i < Tags.Count; i++)
        {
            if (Tags.UposOf(i) == word.Upos)
                return i;
        }
        return 0;
    }

    public List<(string Name, byte[] Content)> Train(List<GoldStory> stories, int epochs, int seed, bool quiet = false)
    {
        var ambiguity = Ambiguity(stories);
        var table = new AmbiguityTable(Sections.Of("ambiguity", ambiguity));
        var perceptron = new Perceptron(Tags.Count);
        var random = new Random(seed);
        var space = new TaggerSpace();
        var scores = new float[Tags.Count];
        var sentences = stories.SelectMany(story => Enumerable.Range(0, story.SentenceStarts.Count - 1).Select(s => (story, s))).ToArray();
        var sheets = stories.ToDictionary(story => story, GoldSheet.Of);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(sentences);
            long wrong = 0, all = 0;
            foreach (var (story, s) in sentences)
            {
                var sheet = sheets[story];
                int first = story.SentenceStarts[s], end = story.SentenceStarts[s + 1];
                var classes = space.Classes(end - first);
                for (var i = first; i < end; i++)
                    classes[i - first] = table.Of(sheet.Forms[i], sheet.Flags[i]);
                for (var i = first; i < end; i++)
                {
                    TagFeatures.Fill(space.Features, sheet, i, first, end, classes);
                    perceptron.Score(space.Features.Keys, scores);
                    var guess = Perceptron.Best(scores);
                    var gold = NumberOf(story.Words[i]);
                    perceptron.Step();
                    perceptron.Update(space.Features.Keys, gold, guess);
                    wrong += guess == gold ? 0 : 1;
                    all++;
                    sheet.Tags[i] = (byte)guess;
                }
            }
            if (!quiet)
                Console.WriteLine($"  tagger, round {epoch + 1}: {wrong} of {all} wrong");
        }
        return [("tagger", perceptron.Layout(quiet ? 0f : 0.1f, 190_000)), ("ambiguity", ambiguity)];
    }

    /// <summary>The tags of each story that the tagger makes when it has not been trained on it.</summary>
    public List<(string Name, byte[] Content)> Jackknife(List<GoldStory> stories, int folds, int epochs, int seed)
    {
        var sheets = stories.Select(GoldSheet.Of).ToList();
        long wrong = 0, all = 0;
        for (var fold = 0; fold < folds; fold++)
        {
            var model = Train([.. stories.Where((_, i) => i % folds != fold)], epochs, seed + fold, quiet: true);
            var tagger = new Tagger(
                new LinearModel(Sections.Of("tagger", model[0].Content)), new AmbiguityTable(Sections.Of("ambiguity", model[1].Content)));
            var space = new TaggerSpace();
            for (var i = fold; i < stories.Count; i += folds)
            {
                for (var s = 0; s + 1 < stories[i].SentenceStarts.Count; s++)
                    tagger.Run(sheets[i], space, stories[i].SentenceStarts[s], stories[i].SentenceStarts[s + 1]);
                for (var k = 0; k < sheets[i].Count; k++, all++)
                    wrong += Tags.UposOf(sheets[i].Tags[k]) == stories[i].Words[k].Upos ? 0 : 1;
            }
            Console.WriteLine($"  jackknifed tags, part {fold + 1} of {folds}: UPOS right {1 - ((double)wrong / all):P2}");
        }
        return [.. sheets.Select((sheet, i) => ($"{i}", sheet.Tags[..sheet.Count]))];
    }

    private byte[] Ambiguity(List<GoldStory> stories)
    {
        var words = new Dictionary<uint, Dictionary<byte, int>>();
        foreach (var story in stories)
        {
            var sheet = GoldSheet.Of(story);
            for (var i = 0; i < sheet.Count; i++)
            {
                if (!words.TryGetValue(sheet.Forms[i].Lower, out var tags))
                    words.Add(sheet.Forms[i].Lower, tags = []);
                var tag = NumberOf(story.Words[i]);
                tags[tag] = tags.GetValueOrDefault(tag) + 1;
            }
        }
        var entries = new List<(uint, uint)>();
        foreach (var (word, tags) in words.OrderBy(pair => pair.Key))
        {
            var total = tags.Values.Sum();
            if (total < CommonWord)
                continue;
            var hash = Mix.Start;
            foreach (var (tag, _) in tags.Where(pair => pair.Value * 20 >= total).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(3))
                hash = Mix.Add(hash, tag + 1u);
            entries.Add((word, Mix.Close(hash)));
        }
        return AmbiguityTable.Layout(entries);
    }
}
