namespace Dragoman.Model;

/// <summary>Where and when a story was filed ("SEOUL, Nov. 2 (Xinhua) --").</summary>
/// <param name="Place">As the story prints it.</param>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="Date">ISO 8601 day.</param>
public sealed record Dateline(string? Place, string? Country, string? Date);
