namespace Dragoman.Web.Assistants;

/// <summary>A list for an assistant, which must not take a part for the whole.</summary>
/// <param name="Shown">How many are here.</param>
/// <param name="Total">How many there are; null where that is not known.</param>
/// <param name="Next">What to give as <c>offset</c> for the next ones; not there at the end.</param>
/// <param name="LeftOut">What was not looked at, in words.</param>
public sealed record Answered<T>(IReadOnlyList<T> Items, int Shown, long? Total, int? Next, string? LeftOut = null);

/// <summary>Makes them.</summary>
internal static class Answered
{
    public static Answered<T> Of<T>(IReadOnlyList<T> items, int offset, long total) =>
        new(items, items.Count, total, items.Count > 0 && offset + items.Count < total ? offset + items.Count : null);
}
