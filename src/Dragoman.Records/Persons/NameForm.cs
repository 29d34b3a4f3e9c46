using System.Text;

namespace Dragoman.Records;

/// <summary>
/// A person's name as it is compared: words without marks, spelled as most transliterations would agree. Order does not count
/// ("Xi Jinping", "Jinping Xi"), initials stand for words, a family name alone stands for a name that has it.
/// </summary>
internal sealed class NameForm
{
    private static readonly (string From, string To)[] Spellings = [.. DataFile.Rows("spellings.tsv").Select(row => (row[0], row[1]))];
    private static readonly HashSet<string> Particles = new(DataFile.Rows("particles.txt").Select(row => row[0]), StringComparer.Ordinal);

    private readonly string[] words;

    private NameForm(string name, string[] words)
    {
        Name = name;
        this.words = words;
    }

    /// <summary>As it was written.</summary>
    public string Name { get; }

    /// <summary>How many words it has, particles left out.</summary>
    public int Length => words.Length;

    /// <summary>How much of a name it gives: words count, written out they count more than as initials.</summary>
    public int Fullness
    {
        get
        {
            var fullness = 0;
            foreach (var word in words)
                fullness += word.Length > 1 ? 2 : 1;
            return fullness;
        }
    }

    public bool IsEmpty => words.Length == 0;

    /// <summary>The words that are no initials: what an index finds the name by.</summary>
    public IEnumerable<string> Keys => words.Where(w => w.Length > 1);

    /// <summary>The last word that is no initial: the family name in the order of most languages.</summary>
    public string Last => words.LastOrDefault(w => w.Length > 1) ?? "";

    public static NameForm Of(string name)
    {
        var words = new List<string>();
        foreach (var word in Letters.Fold(name.Replace("-", " ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Particles.Contains(word))
                words.Add(Spell(word));
        }
        return new NameForm(name, [.. words]);
    }

    /// <summary>
    /// Whether both may be one person's: every word of the shorter stands in the longer, as a word, a likely misspelling or an initial,
    /// and at least one of them as a word.
    /// </summary>
    public bool MayBe(NameForm other)
    {
        var (shorter, longer) = words.Length <= other.words.Length ? (words, other.words) : (other.words, words);
        if (shorter.Length == 0)
            return false;
        Span<bool> taken = stackalloc bool[Math.Min(longer.Length, 32)];
        var whole = 0;
        foreach (var word in shorter)
        {
            var at = Place(word, longer, taken);
            if (at < 0)
                return false;
            taken[at] = true;
            if (word.Length > 1 && longer[at].Length > 1)
                whole++;
        }
        return whole > 0;
    }

    private static int Place(string word, string[] longer, Span<bool> taken)
    {
        var best = -1;
        for (var i = 0; i < taken.Length; i++)
        {
            if (taken[i])
                continue;
            if (longer[i] == word)
                return i;
            if (best < 0 && (Initial(word, longer[i]) || Near(word, longer[i])))
                best = i;
        }
        return best;
    }

    private static bool Initial(string a, string b) => (a.Length == 1 || b.Length == 1) && a[0] == b[0];

    /// <summary>One letter more, less or other in a word of five, two in one of nine.</summary>
    private static bool Near(string a, string b)
    {
        var allowed = Math.Min(a.Length, b.Length) switch { < 5 => 0, < 9 => 1, _ => 2 };
        return allowed > 0 && Math.Abs(a.Length - b.Length) <= allowed && a[0] == b[0] && Distance(a, b, allowed) <= allowed;
    }

    private static int Distance(string a, string b, int limit)
    {
        if (b.Length > 64)
            return limit + 1;
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], next);
            }
        }
        return row[b.Length];
    }

    private static string Spell(string word)
    {
        if (word.Length == 1)
            return word;
        var spelled = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var step = 1;
            var letters = word[i].ToString();
            foreach (var (from, to) in Spellings)
            {
                if (string.CompareOrdinal(word, i, from, 0, from.Length) == 0)
                {
                    (step, letters) = (from.Length, to);
                    break;
                }
            }
            if (letters.Length > 0 && (spelled.Length == 0 || spelled[^1] != letters[0]))
                spelled.Append(letters);
            else if (letters.Length > 1)
                spelled.Append(letters, 1, letters.Length - 1);
            i += step;
        }
        return spelled.ToString();
    }
}
