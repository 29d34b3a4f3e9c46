using System.Text;
using Dragoman.Model;

namespace Dragoman.Training;

/// <summary>Reads CoNLL-U files into running text with gold words.</summary>
internal static class Treebank
{
    private static readonly Dictionary<string, Features> FeatureNames = new()
    {
        ["Number=Sing"] = Features.Singular,
        ["Number=Plur"] = Features.Plural,
        ["Number=Ptan"] = Features.Plural,
        ["Tense=Past"] = Features.Past,
        ["Tense=Pres"] = Features.Present,
        ["VerbForm=Fin"] = Features.Finite,
        ["VerbForm=Inf"] = Features.Infinitive,
        ["VerbForm=Part"] = Features.Participle,
        ["VerbForm=Ger"] = Features.Gerund,
        ["Voice=Pass"] = Features.Passive,
        ["Mood=Imp"] = Features.Imperative,
        ["Degree=Cmp"] = Features.Comparative,
        ["Degree=Sup"] = Features.Superlative,
        ["Poss=Yes"] = Features.Possessive,
        ["Person=1"] = Features.FirstPerson,
        ["Person=2"] = Features.SecondPerson,
        ["Person=3"] = Features.ThirdPerson,
        ["Gender=Masc"] = Features.Masculine,
        ["Gender=Fem"] = Features.Feminine,
        ["Gender=Neut"] = Features.Neuter,
        ["Polarity=Neg"] = Features.Negative,
        ["Definite=Def"] = Features.Definite,
        ["Definite=Ind"] = Features.Indefinite,
    };

    public static List<GoldStory> Read(string path)
    {
        var stories = new List<GoldStory>();
        var rows = new List<string[]>();
        var sentences = new List<List<string[]>>();
        var paragraphs = new HashSet<int>();
        var name = "";
        void Close()
        {
            if (sentences.Count > 0)
                stories.Add(Build(name, sentences, paragraphs));
            sentences.Clear();
            paragraphs.Clear();
        }

        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                Close();
                name = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
                paragraphs.Add(sentences.Count);
            else if (line.Length == 0 && rows.Count > 0)
            {
                sentences.Add([.. rows]);
                rows.Clear();
            }
            else if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t'));
        }
        Close();
        return stories;
    }

    private static GoldStory Build(string name, List<List<string[]>> sentences, HashSet<int> paragraphs)
    {
        var text = new StringBuilder();
        var words = new List<GoldWord>();
        var starts = new List<int>();
        for (var s = 0; s < sentences.Count; s++)
        {
            if (s > 0 && paragraphs.Contains(s))
            {
                while (text.Length > 0 && text[^1] == ' ')
                    text.Length--;
                text.Append("\n\n");
            }
            var first = words.Count;
            starts.Add(first);
            var tokenEnd = 0;
            var tokenSpace = false;
            foreach (var row in sentences[s])
            {
                var spaced = !row[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
                if (row[0].Contains('.', StringComparison.Ordinal))
                    continue;
                if (row[0].Split('-') is [_, var last])
                {
                    tokenEnd = int.Parse(last);
                    tokenSpace = spaced;
                    continue;
                }
                var number = int.Parse(row[0]);
                var begin = text.Length;
                text.Append(row[1]);
                var inToken = number <= tokenEnd;
                var continues = inToken && words.Count > first && !endsToken;
                endsToken = !inToken || number == tokenEnd;
                words.Add(new GoldWord(begin, text.Length, continues, Enum.Parse<Upos>(row[3], true), FeaturesOf(row[5]), row[2],
                    row[6] == "0" ? -1 : first + int.Parse(row[6]) - 1, RelationOf(row[7]), row[9]));
                if (endsToken && (inToken ? tokenSpace : spaced))
                    text.Append(' ');
            }
        }
        var story = new GoldStory { Name = name, Text = text.ToString() };
        story.Words.AddRange(words);
        story.SentenceStarts.AddRange(starts);
        story.SentenceStarts.Add(words.Count);
        return story;
    }

    [ThreadStatic]
    private static bool endsToken;

    private static Features FeaturesOf(string column)
    {
        var features = Features.None;
        foreach (var name in column.Split('|'))
            features |= FeatureNames.GetValueOrDefault(name);
        return features;
    }

    /// <summary>The relation of a name such as <c>nsubj:pass</c>; a subtype that the house doesn't keep falls back to its main relation.</summary>
    public static Relation RelationOf(string name)
    {
        if (Enum.TryParse<Relation>(name.Replace(":", "", StringComparison.Ordinal), true, out var found))
            return found;
        return Enum.TryParse(name.Split(':')[0], true, out found) ? found : Relation.Dep;
    }
}
