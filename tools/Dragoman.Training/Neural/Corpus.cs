using Dragoman.Language;

namespace Dragoman.Training.Neural;

/// <summary>The sentences to learn from and the vocabulary that they give.</summary>
internal sealed class Corpus
{
    private readonly Dictionary<string, Spelling> spellings = [];
    private readonly Dictionary<ulong, int> rows = [];

    /// <param name="rarest">How often a word must occur to have a row of its own.</param>
    public Corpus(IReadOnlyList<Sample> samples, int rarest)
    {
        Samples = samples;
        var counts = new SortedDictionary<ulong, int>();
        foreach (var form in samples.SelectMany(sample => sample.Forms))
        {
            var key = WordFeatures.Key(Normal(form));
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        Keys = [.. counts.Where(pair => pair.Value >= rarest).Select(pair => pair.Key)];
        for (var i = 0; i < Keys.Length; i++)
            rows.Add(Keys[i], i + 1);
    }

    public IReadOnlyList<Sample> Samples { get; }

    /// <summary>The keys of the words that have a row, in order; the row is one more, for row 0 stands for all others.</summary>
    public ulong[] Keys { get; }

    public Spelling Spell(string form)
    {
        if (spellings.TryGetValue(form, out var known))
            return known;
        var normal = Normal(form);
        var numbers = new int[WordFeatures.MaxPieces];
        var affixes = numbers[..WordFeatures.Affixes(normal, numbers)];
        var pieces = numbers[..WordFeatures.Pieces(normal, numbers)];
        return spellings[form] = new Spelling(rows.GetValueOrDefault(WordFeatures.Key(normal)), affixes, pieces, WordFeatures.Look(form));
    }

    private static string Normal(string form)
    {
        Span<char> into = stackalloc char[WordFeatures.LongestWord];
        return new string(into[..WordFeatures.Normalise(form, into)]);
    }
}
