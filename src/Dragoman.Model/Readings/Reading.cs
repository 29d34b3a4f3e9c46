namespace Dragoman.Model;

/// <summary>A story with the layers that the language engine found in it. Layers that were not asked for are empty.</summary>
public sealed class Reading
{
    public required Story Story { get; init; }

    public string Text => Story.Text;

    /// <summary>Words, tags, lemmas and trees, by sentence.</summary>
    public Syntax Syntax { get; init; } = Syntax.Empty;

    /// <summary>Named entities in the order of the text; they do not overlap.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>Time expressions in the order of the text; they do not overlap.</summary>
    public IReadOnlyList<TimeExpression> Times { get; init; } = [];
}
