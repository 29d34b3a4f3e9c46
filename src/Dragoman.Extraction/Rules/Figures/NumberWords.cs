using System.Collections.Frozen;
using System.Globalization;

namespace Dragoman.Extraction;

/// <summary>The words of which numbers are made (<c>numbers.tsv</c>).</summary>
internal sealed class NumberWords
{
    private readonly FrozenDictionary<string, (Kind Kind, decimal Value)>.AlternateLookup<ReadOnlySpan<char>> words;

    private NumberWords(Dictionary<string, (Kind, decimal)> words) =>
        this.words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public enum Kind : byte
    {
        Number,
        Hundred,
        Scale,

        /// <summary>A letter that multiplies a figure right before it.</summary>
        Suffix,
    }

    public static NumberWords List { get; } = Load();

    public bool TryGet(ReadOnlySpan<char> word, out Kind kind, out decimal value)
    {
        var found = words.TryGetValue(word, out var entry);
        (kind, value) = entry;
        return found;
    }

    private static NumberWords Load()
    {
        Dictionary<string, (Kind, decimal)> words = [];
        foreach (var line in LexiconFile.Read("Rules.Figures.numbers.tsv", 3))
            words.Add(line[0], (Enum.Parse<Kind>(line[1], ignoreCase: true), decimal.Parse(line[2], CultureInfo.InvariantCulture)));
        return new NumberWords(words);
    }
}
