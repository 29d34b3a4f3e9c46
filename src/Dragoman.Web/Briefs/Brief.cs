namespace Dragoman.Web.Briefs;

/// <summary>What to know before a visit or a meeting, on a page: each line with its sources.</summary>
/// <param name="Day">The day on which it was true (EDTF).</param>
public sealed record Brief(string Title, string Day, IReadOnlyList<BriefPart> Parts);
