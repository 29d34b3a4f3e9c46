using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>"sent a letter to", "in a message to", "received a telegram from".</summary>
internal static class MessageNoun
{
    public static void Read(Scene scene, int noun)
    {
        var tree = scene.Tree;
        var syntax = tree.Syntax;
        if (tree.Child(noun, Relation.Nmod) is >= 0 and var of && syntax.Lemmas[of].ToLowerInvariant() is "credence" or "recall" or "intent" or "credit")
            return; // an ambassador's papers
        var sighting = NounRule.NewSighting(scene, EngagementKind.Message, syntax.Lemmas[noun].ToLowerInvariant(), noun);
        var head = syntax.Heads[noun];
        var verb = head >= 0 && syntax.Tags[head] == Upos.Verb ? head : -1;
        var receives = verb >= 0 && syntax.Lemmas[verb] is "receive" or "get" or "accept";
        var sends = verb >= 0 && syntax.Lemmas[verb] is "send" or "deliver" or "convey" or "write" or "hand" or "address" or "extend" or "dispatch" or "pass" or "carry" or "bring" or "deny" or "present" or "transmit" or "say" or "express";
        Add(scene, sighting, scene.Roles.Oblique(noun, "to"), Side.To);
        Add(scene, sighting, scene.Roles.Oblique(noun, "from"), Side.From);
        Add(scene, sighting, tree.Child(noun, Relation.NmodPoss), Side.From);
        if (verb >= 0)
        {
            Add(scene, sighting, scene.Roles.Oblique(verb, "to"), Side.To);
            Add(scene, sighting, scene.Roles.Oblique(verb, "from"), Side.From);
            Add(scene, sighting, tree.Child(verb, Relation.Iobj), Side.To);
            // Who hands over a king's letter is not who wrote it.
            if ((sends || receives || syntax.Relations[noun] == Relation.Obl) && !HasSide(sighting, receives ? Side.To : Side.From))
                Add(scene, sighting, scene.Roles.IsPassive(verb) ? scene.Roles.Agent(verb) : scene.Roles.Subject(verb), receives ? Side.To : Side.From);
        }
        if (!HasSide(sighting, Side.To) && sends)
            Add(scene, sighting, Nearby.Behind(tree, scene.Cast, noun, "to"), Side.To);
        if (!HasSide(sighting, Side.From) && receives)
            Add(scene, sighting, Nearby.Behind(tree, scene.Cast, noun, "from"), Side.From);
        var (from, to) = (false, false);
        for (var i = 0; i < sighting.Parties.Count; i++)
        {
            from |= sighting.Parties[i].Side == Side.From;
            to |= sighting.Parties[i].Side == Side.To;
        }
        if (!from || !to || sighting.Parties.DistinctParties() < 2 || verb >= 0 && syntax.Lemmas[verb] == "deny")
            return;
        SightingDetails.Complete(scene, sighting);
        scene.Sightings.Add(sighting);
    }

    private static bool HasSide(Sighting sighting, Side side)
    {
        for (var i = 0; i < sighting.Parties.Count; i++)
        {
            if (sighting.Parties[i].Side == side)
                return true;
        }
        return false;
    }

    private static void Add(Scene scene, Sighting sighting, int word, Side side)
    {
        if (word < 0)
            return;
        foreach (var member in scene.Parties.Collect(word))
        {
            if (member.Party is not null && !sighting.Parties.Contains(member))
                sighting.Parties.Add(member, side);
        }
    }
}
