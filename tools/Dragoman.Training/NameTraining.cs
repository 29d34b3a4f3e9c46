using System.Text.RegularExpressions;
using Dragoman.Language;
using Dragoman.Model;

namespace Dragoman.Training;

/// <summary>Trains the name finder on the entity column of GUM: of each mention headed by a name, the name itself.</summary>
internal static partial class NameTraining
{
    /// <summary>The label of words that are names of a kind that nobody says: they teach nothing.</summary>
    internal const byte Unknown = 255;

    public static List<(string Name, byte[] Content)> Train(List<GoldStory> stories, List<WordSheet> sheets, TagSet tags, int epochs, int seed)
    {
        var perceptron = new Perceptron(NameLabels.Count);
        var random = new Random(seed);
        var space = new NameSpace();
        var scores = new float[NameLabels.Count];
        var order = Enumerable.Range(0, stories.Count).ToArray();
        var gold = order.Select(i => HasNames(stories[i]) ? Labels(stories[i]) : SilverNames.Labels(stories[i], sheets[i], space, tags)).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            int right = 0, found = 0, wanted = 0;
            foreach (var n in order)
            {
                var (sheet, story) = (sheets[n], stories[n]);
                space.Enter(sheet.Count);
                AlmanacMarks.Run(sheet, space, tags);
                for (var s = 0; s + 1 < story.SentenceStarts.Count; s++)
                    Sentence(perceptron, sheet, space, tags, (story.SentenceStarts[s], story.SentenceStarts[s + 1]), gold[n], scores);
                for (var s = 0; s + 1 < story.SentenceStarts.Count; s++)
                    Sentence(perceptron, sheet, space, tags, (story.SentenceStarts[s], story.SentenceStarts[s + 1]), gold[n], scores);
                for (var i = 0; i < sheet.Count; i++)
                {
                    if (gold[n][i] == Unknown)
                        continue;
                    right += gold[n][i] != 0 && space.Labels[i] == gold[n][i] ? 1 : 0;
                    wanted += gold[n][i] != 0 ? 1 : 0;
                    found += space.Labels[i] != 0 ? 1 : 0;
                }
            }
            Console.WriteLine($"  names, round {epoch + 1}: {2.0 * right / (found + wanted):P2} F1 of words");
        }
        return [("names", perceptron.Layout(0.05f))];
    }

    /// <summary>The F1 of whole names on stories that were not trained on.</summary>
    public static double Score(List<GoldStory> stories, Func<GoldStory, IReadOnlyList<Entity>> find)
    {
        int right = 0, found = 0, wanted = 0;
        foreach (var story in stories)
        {
            var labels = Labels(story);
            var gold = new HashSet<Entity>();
            for (var i = 0; i < labels.Length; i++)
            {
                if (labels[i] is 0 or > 3)
                    continue;
                var end = i + 1;
                while (end < labels.Length && NameLabels.IsInside(labels[end]))
                    end++;
                gold.Add(new Entity(new Span(story.Words[i].Start, story.Words[end - 1].End), NameLabels.TypeOf(labels[i])));
            }
            var entities = find(story).Where(entity => entity.Type != EntityType.Nationality).ToList();
            right += entities.Count(gold.Contains);
            found += entities.Count;
            wanted += gold.Count;
        }
        Console.WriteLine($"  names: precision {(double)right / found:P2}, recall {(double)right / wanted:P2}");
        return 2.0 * right / (found + wanted);
    }

    private static void Sentence(
        Perceptron perceptron, WordSheet sheet, NameSpace space, TagSet tags, (int First, int End) sentence, byte[] gold, float[] scores)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            space.Labels[i] = 0;
            if (NameFeatures.IsJoined(sheet, space, i, sentence.First, sentence.End))
            {
                space.Labels[i] = NameLabels.Inside(NameLabels.TypeOf(space.Labels[i - 1]));
                continue;
            }
            if (!NameFeatures.IsCandidate(sheet, space, i, sentence.First, sentence.End))
            {
                if (sheet.Flags[i].HasFlag(WordFlags.Capital))
                    space.Vote(sheet.Forms[i].Exact, 0);
                continue;
            }
            NameFeatures.Fill(sheet, space, tags, i, sentence.First, sentence.End);
            perceptron.Score(space.Features.Keys, scores);
            var before = i > sentence.First ? space.Labels[i - 1] : (byte)0;
            byte best = 0;
            for (byte label = 1; label < NameLabels.Count; label++)
            {
                if (NameLabels.MayFollow(before, label) && scores[label] > scores[best])
                    best = label;
            }
            perceptron.Step();
            if (gold[i] != Unknown)
                perceptron.Update(space.Features.Keys, gold[i], best);
            space.Labels[i] = best;
            if (sheet.Flags[i].HasFlag(WordFlags.Capital))
                space.Vote(sheet.Forms[i].Exact, best);
        }
    }

    private static bool HasNames(GoldStory story) => story.Words.Any(word => word.Misc.Contains("Entity=", StringComparison.Ordinal));

    private static byte[] Labels(GoldStory story)
    {
        var labels = new byte[story.Words.Count];
        var open = new List<(string Id, string Type, int Start)>();
        for (var i = 0; i < labels.Length; i++)
        {
            var column = EntityColumn().Match(story.Words[i].Misc);
            foreach (Match bracket in Bracket().Matches(column.Groups[1].Value))
            {
                var parts = bracket.Value.Trim('(', ')').Split('-');
                if (bracket.Value[0] == '(')
                {
                    open.Add((parts[0], parts.Length > 1 ? parts[1] : "", i));
                    if (bracket.Value[^1] == ')')
                    {
                        Mark(story, labels, open[^1], i + 1);
                        open.RemoveAt(open.Count - 1);
                    }
                }
                else if (open.FindLastIndex(mention => mention.Id == parts[0]) is >= 0 and var k)
                {
                    Mark(story, labels, open[k], i + 1);
                    open.RemoveAt(k);
                }
            }
        }
        return labels;
    }

    /// <summary>Labels the name in a mention: its head, if that is a name, with the parts of the name around it.</summary>
    private static void Mark(GoldStory story, byte[] labels, (string Id, string Type, int Start) mention, int end)
    {
        EntityType? type = mention.Type switch
        {
            "person" => EntityType.Person,
            "place" => EntityType.Place,
            "organization" => EntityType.Organisation,
            _ => null,
        };
        var words = story.Words;
        var head = mention.Start;
        while (head < end && words[head].Head >= mention.Start && words[head].Head < end)
            head++;
        if (type is null || head == end || words[head].Upos != Upos.Propn)
            return;
        var (first, last) = NameSpan.Around(story, head, mention.Start, end, type.Value);
        if (!char.IsUpper(story.Text[words[first].Start]) && first == head)
            return;
        // Outer mentions close after the names inside them and win over them where both are names.
        labels[first] = NameLabels.Begin(type.Value);
        for (var i = first + 1; i <= last; i++)
            labels[i] = NameLabels.Inside(type.Value);
        if (last + 1 < labels.Length && NameLabels.IsInside(labels[last + 1]))
            labels[last + 1] = 0;
    }

    [GeneratedRegex(@"Entity=([^|]*)")]
    private static partial Regex EntityColumn();

    [GeneratedRegex(@"\([^()]+\)?|[^()]+\)")]
    private static partial Regex Bracket();
}
