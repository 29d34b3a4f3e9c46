namespace Dragoman.Web.Assistants;

/// <summary>A sentence with the story that it stands in.</summary>
/// <param name="Start">Where it begins in the story's text, in UTF-16 code units.</param>
public sealed record Citation(string Sentence, string Story, int Start, int End, string? Headline, string? Outlet, string? Published, string? Url);
