using System.Collections.Frozen;

namespace Dragoman.Extraction;

/// <summary>Words that a name, title or slogan in quotation marks follows (<c>namers.tsv</c>).</summary>
internal static class NamerList
{
    public static FrozenSet<string> Words { get; } =
        LexiconFile.Read("Rules.Statements.namers.tsv", 1).Select(line => line[0]).ToFrozenSet(StringComparer.Ordinal);
}
