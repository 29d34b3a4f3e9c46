using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Dealings that a noun names: "talks with", "a meeting between", "a summit of", "a telephone conversation", "a letter to".</summary>
internal sealed class NounRule : IRule
{
    public string Name => "noun";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        var scene = findings.Scene;
        for (var word = 0; word < scene.Tree.Count; word++)
        {
            if (DeedNouns.Of(scene.Tree, word) is not { } deed)
                continue;
            var before = scene.Sightings.Count;
            switch (deed.Kind)
            {
                case EngagementKind.Visit:
                    VisitNoun.Read(scene, deed, word);
                    break;
                case EngagementKind.Gathering:
                    GatheringNoun.Read(scene, deed, word);
                    break;
                case EngagementKind.Message:
                    MessageNoun.Read(scene, word);
                    break;
                default:
                    Meeting(scene, deed, word);
                    break;
            }
            for (var i = before; i < scene.Sightings.Count && IsRemark(scene, word); i++)
                (scene.Sightings[i].Weak, scene.Sightings[i].Standing) = (true, Standing.Unknown);
        }
    }

    /// <summary>"It will be their third meeting", "it was his first visit there": says something of a dealing told elsewhere, not how that stands.</summary>
    private static bool IsRemark(Scene scene, int noun)
    {
        var tree = scene.Tree;
        return tree.Child(noun, Relation.Cop) >= 0 && tree.Child(noun, Relation.NmodPoss) is >= 0 and var whose && tree.Syntax.Tags[whose] == Upos.Pron
            && tree.Child(noun, Relation.Nsubj) is >= 0 and var subject && tree.Syntax.Lemmas[subject] is "it" or "this" or "that" or "It" or "This" or "That";
    }

    private static void Meeting(Scene scene, DeedNoun deed, int noun)
    {
        // "a meeting of the foreign ministers of seven countries" is a gathering told by another word.
        if (deed.Lemma == "meeting" && GatheringNoun.IsOne(scene, noun))
        {
            GatheringNoun.Read(scene, deed, noun);
            return;
        }
        var arguments = new NounArguments(scene, noun).Read(clause: true);
        var sighting = NewSighting(scene, deed.Kind, deed.Lemma, noun);
        if (arguments.Means >= 0)
            sighting.Standing = scene.Clauses.Of(arguments.Means);
        for (var i = 0; i < arguments.Parties.Count; i++)
            sighting.Parties.Add(arguments.Parties[i].Member, arguments.Parties[i].Side);
        sighting.Weak = deed.Weak && sighting.Parties.DistinctParties() < 2;
        // "this meeting": of a dealing told elsewhere, whoever stands around it.
        sighting.Weak |= sighting.Anaphoric && !arguments.SaidWith && sighting.Standing is not (Standing.Done or Standing.Cancelled or Standing.Postponed);
        SightingDetails.Complete(scene, sighting);
        if (sighting.Parties.Count > 0 || sighting.Anaphoric)
            scene.Sightings.AddRange(deed.Lemma == "meeting" && scene.Tree.Form(noun).EndsWith("s", StringComparison.OrdinalIgnoreCase) ? Calls.Apart(sighting) : [sighting]);
    }

    internal static Sighting NewSighting(Scene scene, EngagementKind kind, string lemma, int noun) => new()
    {
        Kind = kind,
        Rule = $"{kind.ToString().ToLowerInvariant()}/{lemma}-noun",
        Trigger = noun,
        Sentence = scene.Tree.Syntax.SentenceOf(noun),
        Standing = scene.Clauses.Of(noun),
        Anaphoric = IsDefinite(scene.Tree, noun),
    };

    internal static bool IsDefinite(Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (child < noun && tree.Syntax.Relations[child] is Relation.Det && tree.Form(child) is "the" or "The" or "this" or "This" or "that" or "these" or "those")
                return true;
        }
        return false;
    }
}
