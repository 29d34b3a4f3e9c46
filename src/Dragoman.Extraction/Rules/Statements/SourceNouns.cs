using System.Collections.Frozen;

namespace Dragoman.Extraction;

/// <summary>Nouns for people, bodies and papers that say things (<c>sources.tsv</c>).</summary>
internal static class SourceNouns
{
    private static readonly FrozenDictionary<string, string> Kinds =
        LexiconFile.Read("Rules.Statements.sources.tsv", 2).ToFrozenDictionary(line => line[0], line => line[1], StringComparer.Ordinal);

    public static FrozenSet<string> Words { get; } = Kinds.Keys.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the noun is a body of people ("ministry").</summary>
    public static bool IsBody(string lemma) => Kinds.TryGetValue(lemma, out var kind) && kind == "body";

    /// <summary>Whether the noun is a paper, a broadcast or another thing that carries words.</summary>
    public static bool IsDocument(string lemma) => Kinds.TryGetValue(lemma, out var kind) && kind == "document";
}
