namespace Dragoman.Web.Briefs;

/// <summary>A part of a brief.</summary>
/// <param name="Empty">What stands there where no line does.</param>
public sealed record BriefPart(string Title, string Empty, IReadOnlyList<BriefLine> Lines);
