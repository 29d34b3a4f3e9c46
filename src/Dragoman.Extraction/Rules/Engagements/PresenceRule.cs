using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>"who is in Beijing for a summit", "now in Sudan", "was in the capital recently", "is due in Oslo": being abroad is a visit.</summary>
internal sealed class PresenceRule : IRule
{
    public string Name => "visit/presence";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        var scene = findings.Scene;
        foreach (var place in scene.Cast.Places)
        {
            var at = place.Head;
            var due = Due(scene, at);
            if (due >= 0)
                at = due;
            if (scene.Tree.Child(at, Relation.Cop) < 0 && At(scene, at) is >= 0 and var outer)
                at = outer;
            if (scene.Tree.Child(at, Relation.Cop) < 0 || (due < 0 && !(scene.Tree.Preposition(at) is "in" or "at")))
                continue;
            var subject = scene.Roles.Subject(at);
            if (subject < 0 || scene.Cast.MentionAt(subject) is null)
                subject = Nearby.Before(scene.Tree, scene.Cast, scene.Tree.Child(at, Relation.Cop));
            if (subject < 0 || scene.Cast.MentionAt(subject) is not { IsPlural: false, Member: { Kind: ActorKind.Person, Country: { } country } member })
                continue;
            if (place.Country is null || place.Country == country || scene.Clauses.Of(at) is Standing.Denied or Standing.Hypothetical)
                continue;
            var sighting = new Sighting
            {
                Kind = EngagementKind.Visit,
                Rule = Name,
                Trigger = at,
                Sentence = scene.Tree.Syntax.SentenceOf(at),
                Standing = due >= 0 ? Standing.Future : VerbForms.Of(scene.Tree, at).IsPast ? Standing.Done : scene.Clauses.Of(at),
                Where = place,
            };
            sighting.Parties.Add(member, Side.Visitor);
            SightingDetails.Complete(scene, sighting);
            scene.Sightings.Add(sighting);
        }
    }

    /// <summary>"is due in Oslo", "was expected in Rome": the adjective or participle over the place; -1 where there is none.</summary>
    private static int Due(Scene scene, int place) =>
        scene.Tree.Syntax.Relations[place] is Relation.Obl && scene.Tree.Preposition(place) is "in" or "at" && scene.Tree.Syntax.Heads[place] is >= 0 and var head
        && scene.Tree.IsLemma(head, "due") && scene.Tree.Child(head, Relation.Cop) >= 0
            ? head
            : scene.Tree.Preposition(place).StartsWith("due ", StringComparison.Ordinal) && scene.Tree.Child(place, Relation.Cop) >= 0 ? place : -1;

    /// <summary>"in the capital Astana": the noun above the name.</summary>
    private static int At(Scene scene, int word) =>
        scene.Tree.Syntax.Relations[word] is Relation.Appos or Relation.Nmod or Relation.Compound ? scene.Tree.Syntax.Heads[word] : -1;
}
