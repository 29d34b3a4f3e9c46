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
        var hearsay = new Hearsay(scene.Tree, reading.Story.Body.Start);
        scene.Sightings.RemoveAll(sighting => hearsay.IsUntrue(sighting.Trigger) || Games.Tells(scene, sighting));
        foreach (var sighting in scene.Sightings)
        {
            Asked(scene, sighting);
            Denied(scene, sighting);
            AtHome(scene, sighting);
            // "their first meeting since August": an earlier one to compare with.
            if (sighting.When is { } when && TimeFinder.IsSince(reading.Text, when.Span.Start))
                sighting.When = null;
        }
        scene.Sightings.RemoveAll(sighting => sighting is { Kind: EngagementKind.Visit, Where.Country: not null, Parties.Count: 0, Frame: >= 0 });
    }

    /// <summary>"left without meeting", "did not go": the clause outweighs what the words in it sound like.</summary>
    private static void Denied(Scene scene, Sighting sighting)
    {
        if (sighting.Frame < 0 || sighting.Standing is Standing.Cancelled or Standing.Postponed or Standing.Proposed)
            return;
        if (scene.Clauses.Of(sighting.Trigger) == Standing.Denied && scene.Tree.Syntax.Tags[sighting.Trigger] == Upos.Verb)
            sighting.Standing = Standing.Denied;
    }

    /// <summary>"will return to Ankara on Wednesday": who goes home visits nobody.</summary>
    private static void AtHome(Scene scene, Sighting sighting)
    {
        if (sighting is not { Kind: EngagementKind.Visit, Where.Country: { } country } || scene.Tree.Syntax.Lemmas[sighting.Trigger] is not "return")
            return;
        var home = false;
        for (var i = 0; i < sighting.Parties.Count; i++)
            home |= sighting.Parties[i].Side == Side.Visitor && sighting.Parties[i].Member.Party == country;
        for (var i = sighting.Parties.Count - 1; home && i >= 0; i--)
            sighting.Parties.RemoveAt(i);
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
