namespace Dragoman.Web.Api;

/// <summary>Changes in their order.</summary>
/// <param name="Cursor">What to give as <c>after</c> the next time.</param>
public sealed record ChangePage(long Cursor, IReadOnlyList<Change> Items);
