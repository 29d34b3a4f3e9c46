using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>How many stories an outlet brought, by their days of publication.</summary>
/// <param name="Outlet">As the stories have it; null where they name none.</param>
/// <param name="Last">The day of the newest story; null where none has a day.</param>
/// <param name="Stories">How many in all.</param>
/// <param name="Days">The stories of each day that was asked for and had some.</param>
public sealed record SourceDays(string? Outlet, string? Last, long Stories, IReadOnlyDictionary<string, int> Days);
