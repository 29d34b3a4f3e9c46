namespace Dragoman.Training.Neural;

/// <summary>Some sentences, their words in one row.</summary>
internal sealed class Batch
{
    public Batch(IReadOnlyList<Sample> samples, Func<string, Spelling> spell)
    {
        Samples = samples;
        Starts = new int[samples.Count + 1];
        var words = new List<Spelling>();
        for (var s = 0; s < samples.Count; s++)
        {
            foreach (var form in samples[s].Forms)
                words.Add(spell(form));
            Starts[s + 1] = words.Count;
        }
        Words = [.. words];
    }

    public IReadOnlyList<Sample> Samples { get; }

    public int[] Starts { get; }

    public Spelling[] Words { get; }

    public int Count => Words.Length;

    /// <summary>A sentence's first word, and how many it has.</summary>
    public (int Start, int Count) Sentence(int index) => (Starts[index], Starts[index + 1] - Starts[index]);
}
