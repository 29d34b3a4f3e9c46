namespace Dragoman.Model;

/// <summary>A named format in which parties meet ("C5+1").</summary>
/// <param name="Name">The name that records use.</param>
public sealed record Forum(string Name)
{
    public ValueList<string> Names { get; init; } = [];

    /// <summary>The codes of its members; none where attendance varies.</summary>
    public ValueList<string> Members { get; init; } = [];
}
