using Dragoman.Language;

namespace Dragoman.Training.Neural;

/// <summary>
/// The tagger and parser while it is being trained. Spelling gives each word a vector, recurrent layers put it into its sentence, and
/// from there heads tell the tags, the head of each word and its relation. The gradients are written out by hand.
/// </summary>
internal sealed class Network
{
    private readonly SpellingLayer spelling;
    private readonly RecurrentStack context;
    private readonly HiddenLayer hidden;
    private readonly TagHead tags;
    private readonly ArcHead arcs;
    private readonly RelationHead relations;
    private readonly Linear[] linears;

    public Network(NetworkShape shape, int seed)
    {
        Shape = shape;
        var noise = new Noise((ulong)seed + 77);
        var random = new Random(seed);
        spelling = new(shape, random, noise);
        context = new(shape, random, noise);
        hidden = new(shape, random, noise);
        arcs = new(shape, random);
        tags = new(shape, random);
        relations = new(shape, random, noise);
        linears = [.. spelling.Linears, .. context.Linears, .. hidden.Linears, .. arcs.Linears, .. tags.Linears, .. relations.Linears];
        Parameters = [.. spelling.Parameters, .. context.Parameters, .. hidden.Parameters, .. arcs.Parameters, .. tags.Parameters, .. relations.Parameters];
    }

    public NetworkShape Shape { get; }

    /// <summary>All that is learnt, in the order of the model file.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    public ReadOnlySpan<float> TagScores(int word) => tags.Scores(word);

    public ReadOnlySpan<float> HeadScores(int sentence) => arcs.Scores(sentence);

    public ReadOnlySpan<float> RelationScores(int start, int word, int head) => relations.Scores(hidden, start, word, head);

    /// <summary>Makes the weights ready to be multiplied, after they changed.</summary>
    public void Refresh(bool training)
    {
        foreach (var linear in linears)
            linear.Refresh(training);
    }

    /// <param name="regime">Null where nothing is to be learnt.</param>
    public void Forward(Batch batch, Regime? regime)
    {
        var top = context.Forward(batch, spelling.Forward(batch, regime), regime);
        hidden.Forward(batch, top, regime);
        tags.Forward(batch, hidden);
        arcs.Forward(batch, hidden);
    }

    /// <summary>Forward and back over a batch; the gradients grow. Gives the losses a word.</summary>
    public (double Tags, double Arcs, double Relations) Learn(Batch batch, Regime regime)
    {
        Forward(batch, regime);
        var loss = (tags.Learn(batch, hidden, regime), arcs.Learn(batch, hidden), relations.Learn(batch, hidden, regime));
        spelling.Backward(batch, context.Backward(batch, hidden.Backward(batch)));
        return (loss.Item1 / batch.Count, loss.Item2 / batch.Count, loss.Item3 / batch.Count);
    }
}
