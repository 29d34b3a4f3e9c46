namespace Dragoman.Records;

/// <summary>A story that tells the same text again.</summary>
/// <param name="Story">The other story.</param>
/// <param name="Kind">"first" (the first that was kept), "copy" (another print of it) or "version" (the same address, changed).</param>
/// <param name="Likeness">How much of the text is the first one's, 0 to 1.</param>
public sealed record StoryCopy(StorySummary Story, string Kind, double Likeness);
