using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>
/// Looks over all tellings, whatever found them, for what is told as not so: lets go what the sentence calls untrue and what is a game, and takes
/// those out who only asked others to do it.
/// </summary>
internal sealed class FactualityRule : IRule
{
    public string Name => "factuality";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        var scene = findings.Scene;
        var hearsay = new Hearsay(scene.Tree);
        scene.Sightings.RemoveAll(sighting => hearsay.IsUntrue(sighting.Trigger) || Games.Tells(scene, sighting));
        foreach (var sighting in scene.Sightings)
            Asked(scene, sighting);
    }

    /// <summary>"A urged B to meet C": A is no party, and nothing is settled. An invitation makes its sender the host.</summary>
    private static void Asked(Scene scene, Sighting sighting)
    {
        var verb = scene.Anchors.Clause(sighting.Trigger);
        if (verb < 0 || scene.Roles.Asker(verb) is not (>= 0 and var asker))
            return;
        var asked = scene.Parties.Collect(scene.Roles.Subject(verb));
        foreach (var member in scene.Parties.Collect(asker))
        {
            for (var i = sighting.Parties.Count - 1; i >= 0 && !asked.Contains(member); i--)
            {
                if (ReferenceEquals(sighting.Parties[i].Member, member) && sighting.Parties[i].Side is not Side.Host)
                    sighting.Parties.RemoveAt(i);
            }
        }
        if (sighting.Standing is Standing.Future or Standing.Done or Standing.Ongoing or Standing.Unknown && scene.Clauses.Of(verb) == Standing.Proposed)
            sighting.Standing = Standing.Proposed;
    }
}
