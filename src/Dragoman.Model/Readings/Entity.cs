namespace Dragoman.Model;

/// <summary>A named entity.</summary>
public readonly record struct Entity(Span Span, EntityType Type);
