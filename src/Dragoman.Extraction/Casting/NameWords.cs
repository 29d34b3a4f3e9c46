using System.Collections.Frozen;
using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Which words may be part of a name, and the small words that names hold.</summary>
internal static class NameWords
{
    private static readonly FrozenSet<string> Particles = Load("particle");
    private static readonly FrozenSet<string> BodyNouns = Load("body");
    private static readonly FrozenSet<string> NoNames = Load("none");

    /// <summary>"bin", "de", "von".</summary>
    public static bool IsParticle(string word) => Particles.Contains(word);

    /// <summary>The Arabic article before a hyphen, also as it sounds before some letters ("al-", "as-").</summary>
    public static bool IsArticle(string word) => word is "al" or "el" or "ul" or "ad" or "an" or "ar" or "as" or "ash" or "at" or "az";

    /// <summary>"Council", "Ministry", "Party": a name that ends with it is an organisation's.</summary>
    public static bool IsBody(string word) => BodyNouns.Contains(word.ToLowerInvariant());

    /// <summary>Written with a capital, and yet no name: days, months, "Islamic".</summary>
    public static bool IsNone(string word) => NoNames.Contains(word.ToLowerInvariant());

    public static bool IsCapital(Tree tree, int word)
    {
        var form = tree.Form(word);
        return form.Length > 0 && char.IsUpper(form[0]);
    }

    private static FrozenSet<string> Load(string kind)
    {
        var words = new HashSet<string>();
        foreach (var line in LexiconFile.Read("Casting.name-words.tsv", 2))
        {
            if (line[1] == kind)
                words.Add(line[0]);
        }
        return words.ToFrozenSet();
    }
}
