namespace Dragoman.Language.Annotators.Times;

/// <summary>Where the words around a time expression look.</summary>
internal enum Tense
{
    Unknown,
    Past,
    Future,
}
