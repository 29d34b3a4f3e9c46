using Dragoman.Model;

namespace Dragoman.Training.Neural;

/// <summary>Makes sentences look as headlines and hurried writers have them, for the treebanks hold few of those.</summary>
internal static class Headlines
{
    /// <summary>A sentence in capitals, in small letters or with every word's first letter large; half of them lose their full stop.</summary>
    public static Sample Of(Sample sample, Random random)
    {
        var dress = random.NextDouble();
        var forms = sample.Forms.Select(form => dress < 0.4 ? form.ToLowerInvariant()
            : dress < 0.7 ? form.ToUpperInvariant()
            : char.ToUpperInvariant(form[0]) + form[1..]);
        var end = sample.Count;
        if (end > 2 && sample.Upos[^1] == (int)Upos.Punct && !sample.Heads.Contains(end) && random.NextDouble() < 0.5)
            end--;
        return new Sample
        {
            Forms = [.. forms.Take(end)],
            Upos = sample.Upos[..end],
            Tags = sample.Tags[..end],
            Heads = sample.Heads[..end],
            Relations = sample.Relations[..end],
        };
    }
}
