using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>A state that a story's record was in.</summary>
/// <param name="At">When it came about, UTC.</param>
/// <param name="Correction">What somebody said that made it so; null where a reading did.</param>
public sealed record RecordVersion(string At, Correction? Correction, Record Record);
