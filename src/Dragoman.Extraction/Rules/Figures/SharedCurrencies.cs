using System.Collections.Frozen;
using System.Globalization;

namespace Dragoman.Extraction;

/// <summary>Names of money that several countries have (<c>shared-currencies.tsv</c>): whose it is decides what it is.</summary>
internal sealed class SharedCurrencies
{
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<(string Name, string Country), (string Code, int Until)> codes;
    private readonly FrozenSet<string> names;

    private SharedCurrencies(Dictionary<string, string> words, Dictionary<(string, string), (string, int)> codes)
    {
        this.words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        this.codes = codes.ToFrozenDictionary();
        names = words.Values.ToFrozenSet();
    }

    public static SharedCurrencies List { get; } = Load();

    /// <summary>The name under which such a word stands ("pesos" for "peso"), or null.</summary>
    public string? Key(ReadOnlySpan<char> word) => words.TryGetValue(word, out var name) ? name : null;

    public bool IsName(string unit) => names.Contains(unit);

    /// <summary>ISO 4217 of a country's money of that name in a year, or null.</summary>
    public string? Of(string name, string? country, int year) =>
        country is not null && codes.TryGetValue((name, country), out var found) && year <= found.Until ? found.Code : null;

    private static SharedCurrencies Load()
    {
        Dictionary<string, string> words = [];
        Dictionary<(string, string), (string, int)> codes = [];
        foreach (var line in LexiconFile.Read("Rules.Figures.shared-currencies.tsv", 3))
        {
            foreach (var word in line[1].Split(' '))
                words.Add(word, line[0]);
            foreach (var owner in line[2].Split(' '))
            {
                var until = owner.IndexOf('<');
                var year = until < 0 ? int.MaxValue : int.Parse(owner.AsSpan(until + 1), CultureInfo.InvariantCulture) - 1;
                codes.Add((line[0], owner[..3]), (owner[4..7], year));
            }
        }
        return new SharedCurrencies(words, codes);
    }
}
