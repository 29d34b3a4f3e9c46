namespace Dragoman.Web.Forms;

/// <summary>What somebody just did in the review, and what takes it back.</summary>
/// <param name="Told">In words.</param>
/// <param name="Target">The dealing.</param>
/// <param name="Verdict">"accept", "reject", "change", "merge" or "split".</param>
/// <param name="Other">The dealing merged away, or the one that a split made.</param>
/// <param name="Stories">The stories of the dealing merged away.</param>
public sealed record ReviewStep(string Told, string Target, string Verdict, string? Other, IReadOnlyList<string> Stories)
{
    /// <summary>When its correction was entered: what somebody said since is not taken back with it.</summary>
    public string? Seen { get; init; }

    /// <summary>As a page and its form carry it, so that nobody can make one up.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Sealed { get; init; } = "";
}
