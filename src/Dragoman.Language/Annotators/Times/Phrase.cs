namespace Dragoman.Language.Annotators.Times;

/// <summary>Several words of a data file with what they mean.</summary>
internal sealed record Phrase(string Words, string Value, int Days);
