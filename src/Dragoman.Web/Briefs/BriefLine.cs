namespace Dragoman.Web.Briefs;

/// <summary>A line of a brief.</summary>
/// <param name="Address">The desk's page that it is of, or null.</param>
public sealed record BriefLine(string Text, string? Address, IReadOnlyList<BriefSource> Sources);
