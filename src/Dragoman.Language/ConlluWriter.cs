using System.Globalization;
using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>
/// Writes the words of a reading as CoNLL-U: words, lemmas, parts of speech, features, heads and relations; tokens of several words
/// as ranges; <c>SpaceAfter=No</c> in the last column.
/// </summary>
public static class ConlluWriter
{
    private static readonly string[] Tags = [.. Enum.GetNames<Upos>().Select(name => name.ToUpperInvariant())];
    private static readonly string[] Names = [.. Enum.GetNames<Relation>().Select(RelationName)];

    /// <summary>Sorted as the format wants them.</summary>
    private static readonly (Features Feature, string Name)[] FeatureNames =
    [
        (Features.Definite, "Definite=Def"), (Features.Indefinite, "Definite=Ind"),
        (Features.Comparative, "Degree=Cmp"), (Features.Superlative, "Degree=Sup"),
        (Features.Feminine, "Gender=Fem"), (Features.Masculine, "Gender=Masc"), (Features.Neuter, "Gender=Neut"),
        (Features.Imperative, "Mood=Imp"),
        (Features.Plural, "Number=Plur"), (Features.Singular, "Number=Sing"),
        (Features.FirstPerson, "Person=1"), (Features.SecondPerson, "Person=2"), (Features.ThirdPerson, "Person=3"),
        (Features.Negative, "Polarity=Neg"), (Features.Possessive, "Poss=Yes"),
        (Features.Past, "Tense=Past"), (Features.Present, "Tense=Pres"),
        (Features.Finite, "VerbForm=Fin"), (Features.Gerund, "VerbForm=Ger"), (Features.Infinitive, "VerbForm=Inf"),
        (Features.Participle, "VerbForm=Part"), (Features.Passive, "Voice=Pass"),
    ];

    /// <summary>Writes all sentences, each with its text as a comment and an empty line behind it.</summary>
    public static void Write(Reading reading, TextWriter output)
    {
        for (var s = 0; s < reading.Syntax.SentenceCount; s++)
            WriteSentence(reading, s, output);
    }

    /// <summary>The name of a relation as Universal Dependencies writes it: <c>nsubj:pass</c>.</summary>
    public static string NameOf(Relation relation) => Names[(int)relation];

    /// <summary>The name of a part of speech as Universal Dependencies writes it: <c>PROPN</c>.</summary>
    public static string NameOf(Upos upos) => Tags[(int)upos];

    private static void WriteSentence(Reading reading, int sentence, TextWriter output)
    {
        var syntax = reading.Syntax;
        var (first, end) = syntax.Sentence(sentence);
        if (first == end)
            return;
        output.Write("# sent_id = ");
        output.Write((sentence + 1).ToString(CultureInfo.InvariantCulture));
        output.Write("\n# text = ");
        output.Write(OneLine(syntax.SentenceSpan(sentence).Of(reading.Text)));
        output.Write('\n');
        for (var i = first; i < end; i++)
        {
            var last = i;
            while (last + 1 < end && syntax.Features[last + 1].HasFlag(Features.ContinuesToken))
                last++;
            if (last > i && !syntax.Features[i].HasFlag(Features.ContinuesToken))
            {
                output.Write(string.Create(CultureInfo.InvariantCulture, $"{i - first + 1}-{last - first + 1}\t"));
                output.Write(OneLine(reading.Text.AsSpan(syntax.Starts[i], syntax.Ends[last] - syntax.Starts[i])));
                output.Write("\t_\t_\t_\t_\t_\t_\t_\t");
                output.Write(SpaceBehind(reading, last) ? "_" : "SpaceAfter=No");
                output.Write('\n');
            }
            WriteWord(reading, i, first, output);
        }
        output.Write('\n');
    }

    private static void WriteWord(Reading reading, int i, int first, TextWriter output)
    {
        var syntax = reading.Syntax;
        output.Write((i - first + 1).ToString(CultureInfo.InvariantCulture));
        output.Write('\t');
        output.Write(OneLine(syntax.SpanOf(i).Of(reading.Text)));
        output.Write('\t');
        output.Write(OneLine(syntax.Lemmas[i]));
        output.Write('\t');
        output.Write(NameOf(syntax.Tags[i]));
        output.Write("\t_\t");
        output.Write(FeaturesOf(syntax.Features[i]));
        output.Write('\t');
        output.Write((syntax.Heads[i] < 0 ? 0 : syntax.Heads[i] - first + 1).ToString(CultureInfo.InvariantCulture));
        output.Write('\t');
        output.Write(NameOf(syntax.Relations[i]));
        output.Write("\t_\t");
        // Within a token of several words the range line says what stands behind it.
        var inToken = syntax.Features[i].HasFlag(Features.ContinuesToken)
            || (i + 1 < syntax.Count && syntax.Features[i + 1].HasFlag(Features.ContinuesToken));
        output.Write(inToken || SpaceBehind(reading, i) ? "_\n" : "SpaceAfter=No\n");
    }

    private static bool SpaceBehind(Reading reading, int word)
    {
        var end = reading.Syntax.Ends[word];
        return end >= reading.Text.Length || char.IsWhiteSpace(reading.Text[end]);
    }

    private static string FeaturesOf(Features features)
    {
        if ((features & ~Features.ContinuesToken) == 0)
            return "_";
        return string.Join('|', FeatureNames.Where(pair => features.HasFlag(pair.Feature)).Select(pair => pair.Name));
    }

    /// <summary>Keeps control characters out of the format's lines and columns.</summary>
    private static string OneLine(ReadOnlySpan<char> text)
    {
        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = source[i] is '\u2028' or '\u2029' or '\u0085' || char.IsControl(source[i]) ? ' ' : source[i];
        });
    }

    /// <summary><c>NsubjPass</c> becomes <c>nsubj:pass</c>.</summary>
    private static string RelationName(string name)
    {
        var split = 1;
        while (split < name.Length && !char.IsUpper(name[split]))
            split++;
        var main = name[..split].ToLowerInvariant();
        return split == name.Length ? main : $"{main}:{name[split..].ToLowerInvariant()}";
    }
}
