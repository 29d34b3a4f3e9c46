namespace Dragoman.Web.Briefs;

/// <summary>What a line rests on.</summary>
/// <param name="Text">The outlet and its day.</param>
/// <param name="Sentence">The sentence that shows it, where there is one.</param>
/// <param name="Address">The story on the desk, at the sentence.</param>
/// <param name="Url">The story at its outlet, or null.</param>
public sealed record BriefSource(string Text, string? Sentence, string Address, string? Url);
