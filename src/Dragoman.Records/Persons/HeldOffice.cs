namespace Dragoman.Records;

/// <summary>An office that a person was seen in, or is known to have held.</summary>
/// <param name="First">ISO day: first seen, or held from; null where that is not known.</param>
/// <param name="Last">ISO day: last seen, or held until; null where an import says that it goes on.</param>
/// <param name="Source"><c>story</c>, or the name of the import.</param>
public sealed record HeldOffice(string Title, string? Rank, string? Of, string? First, string? Last, string Source);
