namespace Dragoman.Web.Api;

/// <summary>What came of a correction.</summary>
/// <param name="Id">The engagement or person that it made or changed.</param>
public sealed record Corrected(string Id);
