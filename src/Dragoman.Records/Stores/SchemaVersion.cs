namespace Dragoman.Records;

/// <summary>A version of the tables: its file's name without ending, and what has to be filled in a store that held stories before it.</summary>
internal readonly record struct SchemaVersion(string Name, Refill Refill = Refill.Nothing);
