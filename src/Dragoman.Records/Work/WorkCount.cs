namespace Dragoman.Records;

/// <summary>How much work there is.</summary>
/// <param name="Waiting">Stories that are to be read, those that somebody reads just now among them.</param>
/// <param name="Failed">Stories that were given up.</param>
public readonly record struct WorkCount(long Waiting, long Failed);
