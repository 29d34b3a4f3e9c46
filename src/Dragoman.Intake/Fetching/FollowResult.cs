using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>A page that a follower brings, or why an address gave none.</summary>
public sealed record FollowResult(string Address, Page? Page, FetchFailure? Failure);
