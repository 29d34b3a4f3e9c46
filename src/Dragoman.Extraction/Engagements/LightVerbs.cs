using System.Collections.Frozen;

namespace Dragoman.Extraction;

/// <summary>The verbs that carry a dealing's noun (<c>light-verbs.tsv</c>).</summary>
internal static class LightVerbs
{
    private static readonly FrozenDictionary<string, LightRole> Roles = Load();

    public static LightRole Of(string lemma) => Roles.GetValueOrDefault(lemma, LightRole.None);

    private static FrozenDictionary<string, LightRole> Load()
    {
        var roles = new Dictionary<string, LightRole>();
        foreach (var line in LexiconFile.Read("Engagements.light-verbs.tsv", 2))
            roles.Add(line[0], Enum.Parse<LightRole>(line[1], ignoreCase: true));
        return roles.ToFrozenDictionary();
    }
}
