using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>"told the visiting Kenyan president": who is told by a host to the face has been met.</summary>
internal sealed class TellingRule : IRule
{
    public string Name => "meeting/told-visiting";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        var scene = findings.Scene;
        var syntax = scene.Tree.Syntax;
        for (var word = 0; word < syntax.Count; word++)
        {
            if (syntax.Tags[word] != Upos.Verb || syntax.Lemmas[word] is not ("tell" or "assure" or "inform" or "brief"))
                continue;
            var told = scene.Tree.Child(word, Relation.Obj, Relation.Iobj);
            if (told < 0 || scene.Cast.MentionAt(told) is null)
                told = Nearby.Behind(scene.Tree, scene.Cast, word);
            if (told < 0 || !VisitingRule.IsVisiting(scene, told) || scene.Clauses.Of(word) is not (Standing.Done or Standing.Ongoing))
                continue;
            var sighting = new Sighting
            {
                Kind = EngagementKind.Meeting,
                Rule = Name,
                Trigger = word,
                Sentence = syntax.SentenceOf(word),
                Standing = Standing.Done,
            };
            AddPeople(scene, sighting, scene.Roles.Subject(word), Side.Host);
            AddPeople(scene, sighting, told, Side.Visitor);
            if (sighting.Parties.DistinctParties() < 2)
                continue;
            SightingDetails.Complete(scene, sighting);
            scene.Sightings.Add(sighting);
        }
    }

    private static void AddPeople(Scene scene, Sighting sighting, int word, Side side)
    {
        if (word < 0)
            return;
        foreach (var member in scene.Parties.Collect(word))
        {
            if (member.Kind == ActorKind.Person)
                sighting.Parties.Add(member, side);
        }
    }
}
