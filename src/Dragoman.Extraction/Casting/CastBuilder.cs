using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Finds the cast of a reading: mentions first, then who is meant by each, in one pass over the text.</summary>
internal static class CastBuilder
{
    public static Cast Build(Reading reading, Tree tree) => new(tree.Count, [], []);
}
