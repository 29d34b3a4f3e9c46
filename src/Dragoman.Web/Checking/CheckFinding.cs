using Dragoman.Web.Briefs;

namespace Dragoman.Web.Checking;

/// <summary>One thing that a draft tells, against the record.</summary>
/// <param name="Kind"><c>name</c>, <c>office</c>, <c>meeting</c>, <c>date</c>, <c>place</c> or <c>amount</c>.</param>
/// <param name="Words">The draft's own words.</param>
/// <param name="Start">Where they stand in the draft.</param>
/// <param name="Why">What the record has.</param>
public sealed record CheckFinding(string Kind, string Words, int Start, int End, CheckVerdict Verdict, string Why, IReadOnlyList<BriefSource> Sources);
