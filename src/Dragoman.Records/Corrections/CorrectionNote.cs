namespace Dragoman.Records;

/// <summary>A trace of a correction in a dealing.</summary>
/// <param name="Field">The field that was set, or null where the dealing as a whole was judged.</param>
/// <param name="At">UTC.</param>
public sealed record CorrectionNote(CorrectionKind Kind, string? Field, string? Value, string Author, string At, string Reason);
