namespace Dragoman.Web.Tests;

/// <summary>What was seen of a page with all of its folds open.</summary>
/// <param name="IsTooWide">Whether the page as a whole is wider than its window.</param>
/// <param name="Unreachable">Parts wider than their place that no keyboard scrolls.</param>
/// <param name="ByDay">What axe finds against it by light colours.</param>
/// <param name="InTheDark">What axe finds against it by dark ones.</param>
/// <param name="Errors">What the browser told as an error of a script or of the desk's policy.</param>
internal sealed record PageVisit(string Path, string Text, bool IsTooWide, string[] Unreachable, string[] ByDay, string[] InTheDark, string[] Errors);
