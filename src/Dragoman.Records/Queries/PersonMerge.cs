namespace Dragoman.Records;

/// <summary>Somebody who was found to be a person, and may be parted again.</summary>
/// <param name="Gone">As the one was before.</param>
/// <param name="At">UTC.</param>
public sealed record PersonMerge(Person Gone, string Author, string At, string Reason);
