using System.Collections.Frozen;

namespace Dragoman.Extraction;

/// <summary>Nouns for the ways by which words are made known (<c>channels.tsv</c>).</summary>
internal static class ChannelList
{
    private static readonly string[][] Lines = [.. LexiconFile.Read("Rules.Statements.channels.tsv", 2)];

    /// <summary>Papers, occasions and means: "statement", "press conference", "telephone".</summary>
    public static FrozenSet<string> Words { get; } = Of("channel");

    /// <summary>Words that show a name to be a news agency, station or paper.</summary>
    public static FrozenSet<string> Media { get; } = Of("medium");

    private static FrozenSet<string> Of(string kind) => Lines.Where(line => line[1] == kind).Select(line => line[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
