namespace Dragoman.Web.Assistants;

/// <summary>What changed in the record, with what was left out.</summary>
/// <param name="Total">How many engagements changed.</param>
/// <param name="Gone">The ids of engagements that are no more.</param>
/// <param name="Next">The cursor to ask behind next time.</param>
/// <param name="Cut">How many of them are not among the engagements here.</param>
public sealed record ChangesCited(int Total, int Cut, long Next, IReadOnlyList<EngagementCited> Engagements, IReadOnlyList<string> Gone);
