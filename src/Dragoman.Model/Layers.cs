namespace Dragoman.Model;

/// <summary>The layers of a reading, as a record shows them on request.</summary>
public sealed record Layers
{
    public ValueList<Span> Sentences { get; init => field = value ?? []; } = [];

    public ValueList<TimeExpression> Times { get; init => field = value ?? []; } = [];

    public ValueList<Entity> Entities { get; init => field = value ?? []; } = [];

    public ValueList<Attribution> Attributions { get; init => field = value ?? []; } = [];

    public static Layers Of(Reading reading, Findings findings)
    {
        var sentences = new Span[reading.Syntax.SentenceCount];
        for (var i = 0; i < sentences.Length; i++)
            sentences[i] = reading.Syntax.SentenceSpan(i);
        return new Layers
        {
            Sentences = ValueList.Create<Span>(sentences),
            Times = reading.Times.ToValueList(),
            Entities = reading.Entities.ToValueList(),
            Attributions = findings.Attributions,
        };
    }
}
