using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>"signed an agreement with", "initialled a treaty", "exchanged instruments of ratification", "an agreement was signed between".</summary>
internal sealed class SigningRule : IRule
{
    public string Name => "signing/sign";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        var scene = findings.Scene;
        var syntax = scene.Tree.Syntax;
        for (var word = 0; word < syntax.Count; word++)
        {
            if (syntax.Tags[word] == Upos.Verb && syntax.Lemmas[word] is "sign" or "initial" or "ink" or "co-sign" or "ratify")
                Verb(scene, word);
            else if (syntax.Tags[word] == Upos.Noun && scene.Tree.Form(word) is "signing" or "ratification" or "signature")
                Noun(scene, word);
        }
    }

    private static void Verb(Scene scene, int verb)
    {
        var document = scene.Roles.Patient(verb);
        if (document < 0 || !Documents.Has(scene.Tree.Syntax.Lemmas[document]))
            return;
        var sighting = new Sighting
        {
            Kind = EngagementKind.Signing,
            Rule = $"signing/{scene.Tree.Syntax.Lemmas[verb]}",
            Trigger = verb,
            Sentence = scene.Tree.Syntax.SentenceOf(verb),
            Standing = scene.Clauses.Of(verb),
        };
        Add(scene, sighting, scene.Roles.IsPassive(verb) ? scene.Roles.Agent(verb) : scene.Roles.Subject(verb));
        Add(scene, sighting, scene.Roles.Oblique(verb, "with"));
        Add(scene, sighting, scene.Roles.Oblique(verb, "between"));
        if (scene.Roles.IsPassive(verb) && sighting.Parties.DistinctParties() < 2)
        {
            foreach (var member in Nearby.Listed(scene.Tree, scene.Cast, verb, "by"))
                sighting.Parties.Add(member, null);
        }
        Document(scene, sighting, document);
        SightingDetails.Complete(scene, sighting);
        if (sighting.Parties.Count > 0)
            scene.Sightings.Add(sighting);
    }

    /// <summary>"the signing of an agreement between".</summary>
    private static void Noun(Scene scene, int noun)
    {
        var document = scene.Roles.Oblique(noun, "of");
        if (document < 0 || !Documents.Has(scene.Tree.Syntax.Lemmas[document]))
            return;
        var sighting = NounRule.NewSighting(scene, EngagementKind.Signing, "signing", noun);
        Document(scene, sighting, document);
        Add(scene, sighting, scene.Roles.Oblique(noun, "by"));
        Add(scene, sighting, scene.Roles.Oblique(noun, "between"));
        SightingDetails.Complete(scene, sighting);
        if (sighting.Parties.DistinctParties() > 1)
            scene.Sightings.Add(sighting);
    }

    private static void Document(Scene scene, Sighting sighting, int document)
    {
        Add(scene, sighting, scene.Roles.Oblique(document, "between"));
        Add(scene, sighting, scene.Roles.Oblique(document, "with"));
        foreach (var child in scene.Tree.Children(document))
        {
            if (scene.Tree.Syntax.Relations[child] is Relation.Amod or Relation.Compound && scene.Cast.MentionAt(child) is { Member.Kind: ActorKind.Country })
                Add(scene, sighting, child);
        }
        if (scene.Tree.ReachSpan(document).Length <= 200)
            sighting.Subjects.Add(SightingDetails.OneLine(scene.Tree.ReachSpan(document).Of(scene.Reading.Text)));
    }

    private static void Add(Scene scene, Sighting sighting, int word)
    {
        if (word < 0)
            return;
        foreach (var member in scene.Parties.Collect(word))
        {
            if (member.Party is not null)
                sighting.Parties.Add(member, null);
        }
    }
}
