using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Dragoman.Language.Annotators.Times;

/// <summary>The words, vague references and holidays of the data files beside this code.</summary>
internal sealed class Lexicon
{
    private readonly FrozenDictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<string, TimeWord> owner;

    private Lexicon(Dictionary<string, TimeWord> words, FrozenDictionary<string, Phrase[]> references, FrozenDictionary<string, Phrase[]> holidays)
    {
        owner = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        this.words = owner.GetAlternateLookup<ReadOnlySpan<char>>();
        References = references.GetAlternateLookup<ReadOnlySpan<char>>();
        Holidays = holidays.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Vague references by their first word, the longest first.</summary>
    public FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> References { get; }

    public FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> Holidays { get; }

    public static Lexicon Load()
    {
        var words = new Dictionary<string, TimeWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Rows("time-words.tsv"))
        {
            foreach (var word in row[2].Split(' '))
                Add(Entry(words, word), row[0], row[1]);
        }
        return new Lexicon(words, Phrases(words, "vague-references.tsv", Senses.Reference), Phrases(words, "holidays.tsv", Senses.Holiday));
    }

    public TimeWord Find(ReadOnlySpan<char> word) => words.TryGetValue(word, out var found) ? found : TimeWord.None;

    /// <summary>The rows of a data file, comments left out.</summary>
    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Times." + file)
            ?? throw new InvalidOperationException($"the resource {file} is missing");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }

    private static TimeWord Entry(Dictionary<string, TimeWord> words, string word)
    {
        if (!words.TryGetValue(word, out var entry))
            words.Add(word, entry = new TimeWord());
        return entry;
    }

    private static FrozenDictionary<string, Phrase[]> Phrases(Dictionary<string, TimeWord> words, string file, Senses sense)
    {
        var byFirst = new Dictionary<string, List<Phrase>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Rows(file))
        {
            var parts = row[0].Split(' ');
            Entry(words, parts[0].TrimEnd('.')).Senses |= sense;
            if (!byFirst.TryGetValue(parts[0].TrimEnd('.'), out var list))
                byFirst.Add(parts[0].TrimEnd('.'), list = []);
            list.Add(new Phrase(row[0], row[1], row.Length > 2 ? int.Parse(row[2], CultureInfo.InvariantCulture) : 0));
        }
        return byFirst.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.OrderByDescending(phrase => phrase.Words.Length).ToArray(),
            StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(TimeWord entry, string sense, string value)
    {
        switch (sense)
        {
            case "month" or "month-short":
                entry.Month = Whole(value);
                break;
            case "weekday" or "weekday-short" or "weekdays":
                entry.Weekday = Whole(value);
                break;
            case "unit" or "units":
                entry.Unit = UnitOf(value);
                break;
            case "number":
                entry.Number = double.Parse(value, CultureInfo.InvariantCulture);
                break;
            case "ordinal":
                entry.Ordinal = Whole(value);
                break;
            case "part" or "season":
                entry.Code = value;
                break;
            case "dayshift":
                entry.Shift = Whole(value);
                break;
            case "direction":
                entry.Direction = Whole(value);
                break;
            case "edge":
                entry.Edge = value;
                break;
            case "frequency":
                entry.Frequency = value;
                break;
        }
        entry.Senses |= Enum.Parse<Senses>(sense.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
    }

    private static int Whole(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    private static TimeUnit UnitOf(string code) => code switch
    {
        "S" => TimeUnit.Second,
        "MIN" => TimeUnit.Minute,
        "H" => TimeUnit.Hour,
        "D" => TimeUnit.Day,
        "WE" => TimeUnit.Weekend,
        "W" => TimeUnit.Week,
        "2W" => TimeUnit.Fortnight,
        "M" => TimeUnit.Month,
        "Q" => TimeUnit.Quarter,
        "Y" => TimeUnit.Year,
        "10Y" => TimeUnit.Decade,
        "100Y" => TimeUnit.Century,
        _ => throw new FormatException($"{code} is no unit"),
    };
}
