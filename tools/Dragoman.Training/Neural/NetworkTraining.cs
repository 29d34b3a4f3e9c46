using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Dragoman.Language;
using Dragoman.Model;

namespace Dragoman.Training.Neural;

/// <summary>Trains the network that tags and parses, and lays it out for the model file.</summary>
internal static class NetworkTraining
{
    /// <summary>How often a word must occur in the treebanks to have a row of its own.</summary>
    private const int Rarest = 2;

    /// <param name="measured">Stories that are only measured on, by name.</param>
    public static byte[] Train(
        List<GoldStory> stories, TagNumbers tags, IReadOnlyDictionary<string, List<GoldStory>> measured, Schedule schedule, Action<string> report)
    {
        var corpus = new Corpus(Samples(stories, tags), Rarest);
        var shape = new NetworkShape
        {
            Words = corpus.Keys.Length + 1,
            Upos = Enum.GetValues<Upos>().Length,
            Tags = tags.Tags.Count,
            Relations = Enum.GetValues<Relation>().Length,
        };
        var network = new Network(shape, schedule.Seed);
        new Trainer(corpus, network, new Regime(), schedule, report).Run(measured.ToDictionary(pair => pair.Key, pair => Samples(pair.Value, tags)));
        return Layout(network, corpus, tags.Tags);
    }

    private static List<Sample> Samples(List<GoldStory> stories, TagNumbers tags) =>
        [.. stories.SelectMany(story => Sample.Of(story, tags.NumberOf))];

    public static byte[] Layout(Network network, Corpus corpus, TagSet tags)
    {
        using var output = new MemoryStream();
        Write(output, MemoryMarshal.AsBytes(network.Shape.ToArray().AsSpan()));
        Write(output, [.. Enumerable.Range(0, tags.Count).Select(tag => (byte)tags.UposOf((byte)tag))]);
        Write(output, MemoryMarshal.AsBytes(corpus.Keys.AsSpan()));
        foreach (var parameter in network.Parameters)
            Write(output, Halves(parameter));
        return output.ToArray();
    }

    private static ReadOnlySpan<byte> Halves(Parameter parameter)
    {
        var halves = new Half[parameter.Rows * parameter.Columns];
        for (var row = 0; row < parameter.Rows; row++)
            TensorPrimitives.ConvertToHalf(parameter.Row(row)[..parameter.Columns], halves.AsSpan(row * parameter.Columns));
        return MemoryMarshal.AsBytes(halves.AsSpan());
    }

    private static void Write(MemoryStream output, ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        output.SetLength((output.Length + 7) & ~7L);
        output.Position = output.Length;
    }
}
