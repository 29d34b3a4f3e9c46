using Dragoman.Language;

namespace Dragoman.Training.Neural;

/// <summary>A sentence of a treebank, its labels as numbers. Heads count from 1, the root has 0.</summary>
internal sealed class Sample
{
    public required string[] Forms { get; init; }

    public required int[] Upos { get; init; }

    public required int[] Tags { get; init; }

    public required int[] Heads { get; init; }

    public required int[] Relations { get; init; }

    public int Count => Forms.Length;

    public static IEnumerable<Sample> Of(GoldStory story, Func<GoldWord, byte> tag)
    {
        for (var s = 0; s + 1 < story.SentenceStarts.Count; s++)
        {
            var first = story.SentenceStarts[s];
            var words = story.Words.GetRange(first, story.SentenceStarts[s + 1] - first);
            if (words.Count == 0)
                continue;
            yield return new Sample
            {
                Forms = [.. words.Select(word => story.Text[word.Start..word.End])],
                Upos = [.. words.Select(word => (int)word.Upos)],
                Tags = [.. words.Select(word => (int)tag(word))],
                Heads = [.. words.Select(word => word.Head < 0 ? 0 : word.Head - first + 1)],
                Relations = [.. words.Select(word => (int)word.Relation)],
            };
        }
    }
}
