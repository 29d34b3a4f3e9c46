using System.Collections.Frozen;
using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Countries that meet on a field (<c>games.tsv</c>): "France met Germany in the final in Berlin".</summary>
internal static class Games
{
    private static readonly FrozenDictionary<string, int> Weights = Load();

    /// <summary>Whether the telling is of a game: countries alone take part, and the words of its sentence are those of sport.</summary>
    public static bool Tells(Scene scene, Sighting sighting)
    {
        for (var i = 0; i < sighting.Parties.Count; i++)
        {
            if (sighting.Parties[i].Member.Kind != ActorKind.Country)
                return false;
        }
        var (first, end) = scene.Tree.Syntax.Sentence(sighting.Sentence);
        var weight = 0;
        for (var word = first; word < end && weight < 2; word++)
            weight += Weights.GetValueOrDefault(scene.Tree.Form(word).ToString().ToLowerInvariant());
        return weight >= 2 && sighting.Parties.Count > 0;
    }

    private static FrozenDictionary<string, int> Load()
    {
        var weights = new Dictionary<string, int>();
        foreach (var line in LexiconFile.Read("Engagements.games.tsv", 2))
            weights.Add(line[0], line[1] == "strong" ? 2 : 1);
        return weights.ToFrozenDictionary();
    }
}
