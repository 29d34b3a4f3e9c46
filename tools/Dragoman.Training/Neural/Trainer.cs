using System.Diagnostics;
using System.Numerics.Tensors;
using Dragoman.Language;
using Dragoman.Model;

namespace Dragoman.Training.Neural;

/// <summary>Teaches a network the treebanks, epoch after epoch, and measures it. On one thread, so that a seed always gives the same network.</summary>
internal sealed class Trainer(Corpus corpus, Network network, Regime regime, Schedule schedule, Action<string> report)
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.98f;
    private const int EpochsBetweenMeasures = 3;
    private readonly TreeSpace trees = new();
    private readonly Random random = new(schedule.Seed);
    private int step;

    public void Run(IReadOnlyDictionary<string, List<Sample>> measured)
    {
        var samples = corpus.Samples.ToArray();
        var steps = schedule.Epochs * (int)Math.Ceiling(samples.Sum(sample => sample.Count) / (double)schedule.BatchWords);
        var clock = Stopwatch.StartNew();
        for (var epoch = 1; epoch <= schedule.Epochs; epoch++)
        {
            random.Shuffle(samples);
            var (tags, arcs, relations, words) = (0d, 0d, 0d, 0);
            foreach (var batch in Batches(samples))
            {
                var loss = Step(batch, steps);
                tags += loss.Tags * batch.Count;
                arcs += loss.Arcs * batch.Count;
                relations += loss.Relations * batch.Count;
                words += batch.Count;
            }
            report($"  network, round {epoch} of {schedule.Epochs}, {clock.Elapsed.TotalSeconds:F0} s: loss of tags {tags / words:F3}, heads {arcs / words:F3}, relations {relations / words:F3}");
            if (epoch % EpochsBetweenMeasures != 0 && epoch != schedule.Epochs)
                continue;
            foreach (var (name, gold) in measured)
                report($"    {name}, gold words: {Measure(gold)}");
        }
    }

    private (double Tags, double Arcs, double Relations) Step(Batch batch, int steps)
    {
        step++;
        var progress = Math.Min(1, step / (float)steps);
        var warm = Math.Min(1, step / (float)schedule.WarmUpSteps);
        var rate = schedule.Rate * warm * 0.5f * (1 + MathF.Cos(MathF.PI * progress));
        network.Refresh(training: true);
        var loss = network.Learn(batch, regime);
        var norm = Math.Sqrt(network.Parameters.Sum(parameter => parameter.SquaredNorm()));
        var clip = norm > schedule.Clip ? (float)(schedule.Clip / norm) : 1;
        foreach (var parameter in network.Parameters)
            parameter.Step(rate, clip, step, Beta1, Beta2);
        return loss;
    }

    private string Measure(IReadOnlyList<Sample> gold)
    {
        network.Refresh(training: false);
        var (words, upos, uas, las) = (0, 0, 0, 0);
        foreach (var chunk in gold.Chunk(32))
        {
            var batch = new Batch(chunk, corpus.Spell);
            network.Forward(batch, null);
            for (var s = 0; s < chunk.Length; s++)
            {
                var sample = chunk[s];
                var heads = new int[sample.Count];
                TreeDecoder.Decode(network.HeadScores(s), Matrix.Padded(sample.Count + 1), sample.Count, heads, trees);
                words += sample.Count;
                for (var w = 0; w < sample.Count; w++)
                {
                    upos += Best(network.TagScores(batch.Starts[s] + w)[..network.Shape.Upos]) == sample.Upos[w] ? 1 : 0;
                    if (heads[w] != sample.Heads[w])
                        continue;
                    uas++;
                    las += WithoutSubtype(Best(network.RelationScores(batch.Starts[s], w, heads[w]))) == WithoutSubtype(sample.Relations[w]) ? 1 : 0;
                }
            }
        }
        return $"UPOS {upos / (double)words:P2}, UAS {uas / (double)words:P2}, LAS {las / (double)words:P2}";
    }

    private static string WithoutSubtype(int relation) => ConlluWriter.NameOf((Relation)relation).Split(':')[0];

    private static int Best(ReadOnlySpan<float> scores) => TensorPrimitives.IndexOfMax(scores);

    private IEnumerable<Batch> Batches(Sample[] samples)
    {
        var some = new List<Sample>();
        var words = 0;
        for (var i = 0; i < samples.Length; i++)
        {
            some.Add(random.NextDouble() < schedule.Headlines ? Headlines.Of(samples[i], random) : samples[i]);
            words += some[^1].Count;
            if (words < schedule.BatchWords && i + 1 < samples.Length)
                continue;
            yield return new Batch(some, corpus.Spell);
            some = [];
            words = 0;
        }
    }
}
