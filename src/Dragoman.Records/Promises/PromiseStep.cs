namespace Dragoman.Records;

/// <summary>A step in a promise's life.</summary>
/// <param name="On">The day it was told, or null.</param>
/// <param name="Story">The id of the story that told it.</param>
public sealed record PromiseStep(PromiseStatus Status, string? On, string Story);
