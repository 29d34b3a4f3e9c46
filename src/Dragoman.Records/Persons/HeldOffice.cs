namespace Dragoman.Records;

/// <summary>An office that a person was seen in, or is known to have held.</summary>
/// <param name="First">ISO day: first seen, or held from; null where that is not known.</param>
/// <param name="Last">ISO day: last seen, or held until; null where an import says that it goes on.</param>
/// <param name="Source"><c>story</c>, the name of the import, or <see cref="ByHand"/> with the id of the dealing in which somebody gave the office.</param>
public sealed record HeldOffice(string Title, string? Rank, string? Of, string? First, string? Last, string Source)
{
    /// <summary>How the source of an office begins that a person gave.</summary>
    public const string ByHand = "by hand, ";

    /// <summary>Whether a person gave it: what people say goes before what was read.</summary>
    public bool IsByHand => Source.StartsWith(ByHand, StringComparison.Ordinal);
}
