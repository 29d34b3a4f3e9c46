using Dragoman.Records;

namespace Dragoman.Web.Gaps;

/// <summary>An entry of an official list beside what the record has of it.</summary>
/// <param name="Found">The engagement, or null where the record has none.</param>
/// <param name="Why">What they share, or what is otherwise; empty where nothing was found.</param>
public sealed record GapLine(OfficialEntry Expected, Dealing? Found, string Why);
