using System.Globalization;

namespace Dragoman.Web.Api;

/// <summary>A page of a list.</summary>
/// <param name="Items">The things asked for.</param>
/// <param name="Next">What to give as <c>cursor</c> for the next page; null at the end.</param>
/// <param name="Total">How many there are; null where that is not known.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, string? Next, long? Total)
{
    /// <summary>How many of them this page shows.</summary>
    public int Shown => Items.Count;

    /// <summary>What was not looked at, in words; null where everything was.</summary>
    public string? LeftOut { get; init; }
}

/// <summary>Pages by cursor.</summary>
internal static class Paged
{
    private const int Usual = 50, Most = 500;

    /// <summary>Where a page begins and how long it is; a cursor that is none begins at the beginning.</summary>
    public static (int Limit, int Offset) Window(int? limit, string? cursor) =>
        (Math.Clamp(limit ?? Usual, 1, Most), int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? Math.Min(offset, 10_000_000) : 0);

    /// <summary>A page of a list that is had as a whole.</summary>
    public static Paged<T> Slice<T>(IReadOnlyList<T> all, int limit, int offset) =>
        new([.. all.Skip(offset).Take(limit)], all.Count > offset + limit ? (offset + limit).ToString(CultureInfo.InvariantCulture) : null, all.Count);

    public static Paged<T> Of<T>(IReadOnlyList<T> items, int offset, long total) =>
        new(items, offset + items.Count < total && items.Count > 0 ? (offset + items.Count).ToString(CultureInfo.InvariantCulture) : null, total);
}
