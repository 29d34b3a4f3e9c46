namespace Dragoman.Records;

/// <summary>A state that a dealing was in.</summary>
/// <param name="Cursor">Greater than that of everything that was written before.</param>
/// <param name="At">When it came about, UTC.</param>
/// <param name="Gone">Whether the dealing ended here: merged into another, rejected, or no story tells of it any more. <paramref name="Dealing"/> is then what it was.</param>
/// <param name="Why">The entry of the journal that made it so: <c>record</c> and a story's id, or <c>correction</c> and its number.</param>
/// <param name="Dealing">Without its reports.</param>
public sealed record DealingVersion(long Cursor, string At, bool Gone, string Why, Dealing Dealing);
