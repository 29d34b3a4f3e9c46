using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>The words of the data files beside this code, read once.</summary>
internal sealed class EventLexicon
{
    private static readonly Lazy<EventLexicon> Loaded = new(() => new EventLexicon());

    private readonly FrozenDictionary<string, FrozenSet<string>> classes;
    private readonly FrozenDictionary<string, string> misspelt;
    private readonly FrozenDictionary<(string Category, string Deed), (string? Mode, string Cameo)> combinations;
    private readonly FrozenDictionary<(string Category, string Mode), (double Score, Quad Quad)> scores;

    private EventLexicon()
    {
        classes = Rows("plover-classes.tsv").ToFrozenDictionary(row => row[0], row => row[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Verbs = Rows("plover-verbs.tsv").Select(Verb).GroupBy(frame => frame.Lemma, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(frame => frame.Weight).ToArray(), StringComparer.Ordinal);
        Nouns = Rows("plover-nouns.tsv").Select(row => new NounPattern(row[0], Slots(row[1]), Slots(row[2]), Coding.Parse(row[3], row[4], row[5]), row[6][0]))
            .GroupBy(frame => frame.Lemma, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderBy(frame => frame.Needs == 'l').ToArray(), StringComparer.Ordinal);
        Operators = Rows("plover-operators.tsv").Select(row => new OperatorPattern(row[0], Blank(row[1]), row[2][0], row[3], Slots(row[4]), row[5], row[6]))
            .GroupBy(frame => frame.Lemma, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        Leaders = Rows("plover-leaders.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Groups = Rows("plover-groups.tsv").ToFrozenDictionary(row => row[0], row => (row[1], row[2] == "-" ? null : row[2]), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        misspelt = Misspelt();
        Sectors = Rows("plover-sectors.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);
        Sport = Class("sport");
        combinations = Rows("plover-combinations.tsv").ToFrozenDictionary(row => (row[0], row[1]), row => (row[2] == "-" ? null : row[2], row[3]));
        scores = Rows("plover-scores.tsv").ToFrozenDictionary(
            row => (row[0], row[1]),
            row => (double.Parse(row[2], CultureInfo.InvariantCulture), Enum.Parse<Quad>(row[3].Replace("-", "", StringComparison.Ordinal), ignoreCase: true)));
        Contexts = Rows("plover-contexts.tsv").SelectMany(row => row[1].Split(' ').Select(word => (Word: word, Context: row[0])))
            .GroupBy(pair => pair.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Context).ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    public static EventLexicon Instance => Loaded.Value;

    public FrozenDictionary<string, VerbPattern[]> Verbs { get; }

    public FrozenDictionary<string, NounPattern[]> Nouns { get; }

    public FrozenDictionary<string, OperatorPattern[]> Operators { get; }

    /// <summary>PLOVER's sector by the noun that names somebody.</summary>
    public FrozenDictionary<string, string> Sectors { get; }

    public FrozenDictionary<string, string[]> Contexts { get; }

    /// <summary>The words of matches and goals.</summary>
    public FrozenSet<string> Sport { get; }

    /// <summary>The country of a leader whom stories need not introduce, by name.</summary>
    public FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Leaders { get; }

    /// <summary>Country and sector of groups and peoples without a state, by word or organisation's code.</summary>
    public FrozenDictionary<string, (string Country, string? Sector)>.AlternateLookup<ReadOnlySpan<char>> Groups { get; }

    /// <summary>A verb's dictionary form, also where a lemmatiser doubled its last letter, left one out or put an e ("expell", "shel", "riote").</summary>
    public string VerbLemma(string lemma) => misspelt.TryGetValue(lemma, out var meant) ? meant : lemma;

    public bool IsOf(string lemma, string class_) =>
        classes.TryGetValue(class_, out var members) && (members.Contains(lemma) || (char.IsUpper(lemma[0]) && members.Contains(lemma.ToLowerInvariant())));

    public FrozenSet<string> Class(string name) => classes[name];

    /// <summary>The mode and CAMEO code of an event of speech about a deed of a category.</summary>
    public (string? Mode, string Cameo)? Combine(PloverCategory category, PloverCategory deed) =>
        combinations.TryGetValue((Upper(category), Upper(deed)), out var found) ? found : null;

    public (double Score, Quad Quad) Score(Coding coding)
    {
        var category = Upper(coding.Category);
        return coding.Mode is { } mode && scores.TryGetValue((category, mode), out var exact) ? exact : scores[(category, "-")];
    }

    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Dragoman.Extraction.Rules.Events." + file)
            ?? throw new InvalidDataException($"the word list {file} is missing from the program");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }

    private FrozenDictionary<string, string> Misspelt()
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var lemma in Verbs.Keys.Concat(Operators.Keys))
        {
            if (lemma.Length < 4)
                continue;
            var last = lemma[^1];
            Add(lemma[^2] == last ? lemma[..^1] : last == 'e' ? lemma[..^1] : lemma + last, lemma);
            if (last != 'e')
                Add(lemma + 'e', lemma);
        }
        return forms.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string form, string lemma)
        {
            if (!Verbs.ContainsKey(form) && !Operators.ContainsKey(form))
                forms.TryAdd(form, lemma);
        }
    }

    private static VerbPattern Verb(string[] row) =>
        new(row[0], Blank(row[1]), Condition.Parse(row[2]), row[3], Slots(row[4]), Coding.Parse(row[5], row[6], row[7]),
            $"verb/{row[0]}{(row[1] == "-" ? "" : "-" + row[1])}{(row[2] is "-" or "+" or "!" ? "" : " " + row[2])}");

    private static string[] Slots(string text) => text == "-" ? [] : text.Split(' ');

    private static string Blank(string text) => text == "-" ? "" : text;

    private static string Upper(PloverCategory category) => category.ToString().ToUpperInvariant();
}
