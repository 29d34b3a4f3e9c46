using System.Collections.Frozen;
using System.Globalization;
using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>How sure an engagement is, by what it rests on: shares counted on the development stories (<c>confidence.tsv</c>).</summary>
internal static class Confidence
{
    /// <summary>What is only asked for or offered was right every second time.</summary>
    private const double Proposed = 0.5;

    private static readonly FrozenDictionary<(bool Gathering, bool Named, bool Told), double> Shares = Load();

    public static double Of(Draft draft)
    {
        if (draft.Status == EngagementStatus.Proposed)
            return Proposed;
        var named = draft.Parties.Count > 0;
        for (var i = 0; i < draft.Parties.Count; i++)
            named &= draft.Parties[i].Member is { Kind: ActorKind.Person, IsNamed: true };
        return Shares[(draft.Kind == EngagementKind.Gathering, named, draft.When is not null && !draft.Inferred.Contains("when"))];
    }

    private static FrozenDictionary<(bool Gathering, bool Named, bool Told), double> Load()
    {
        var shares = new Dictionary<(bool, bool, bool), double>();
        foreach (var line in LexiconFile.Read("Engagements.confidence.tsv", 4))
            shares.Add((line[0] == "gathering", line[1] == "yes", line[2] == "yes"), double.Parse(line[3], CultureInfo.InvariantCulture));
        return shares.ToFrozenDictionary();
    }
}
