using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>"his visit to Moscow", "a three-day trip to China", "a visit by the Polish premier", "paid a visit to Jordan", "a four-nation tour".</summary>
internal static class VisitNoun
{
    public static void Read(Scene scene, DeedNoun deed, int noun)
    {
        var travellers = Travellers(scene, noun, out var carrier);
        var places = Destinations(scene, noun, carrier, VisitFrame.Home(travellers));
        var standing = scene.Clauses.Of(noun);
        // "said during a visit": the visit goes on while its traveller speaks; long past ones are told by their date.
        if (standing == Standing.Done && scene.Tree.Preposition(noun) is "during" or "on" or "midway" or "midway through" or "through" && carrier >= 0)
            standing = Standing.Ongoing;
        // "asked about his visit to Slovakia", "the visit is of significance": a bare mention tells of no visit done.
        if (standing is Standing.Done or Standing.Ongoing && carrier < 0 && !IsTold(scene, noun))
            standing = Standing.Unknown;
        // "a tour that will take him to Kenya and Mali": the verb tells the stops.
        if (places.Count == 0 && scene.Tree.Child(noun, Relation.AclRelcl) is >= 0 and var clause && scene.Tree.IsLemma(clause, "take"))
            return;
        if (places.Count == 0)
        {
            Add(scene, deed, noun, travellers, standing is Standing.Done or Standing.Ongoing or Standing.Unknown && scene.Tree.Preposition(noun) is "during" ? AtHome(scene, noun, travellers) : null, standing);
            return;
        }
        foreach (var place in places)
            Add(scene, deed, noun, travellers, place, standing);
    }

    /// <summary>Whether the words around the noun say that the visit is or was made: an adjective, "during", a verb of beginning, lasting or ending.</summary>
    private static bool IsTold(Scene scene, int noun)
    {
        var tree = scene.Tree;
        if (tree.Preposition(noun) is "during" or "on" or "midway" or "midway through" or "through" or "after" or "following" or "at" or "from" or "in" or "upon")
            return true;
        foreach (var child in tree.Children(noun))
        {
            if (tree.Syntax.Relations[child] is Relation.Amod or Relation.Acl or Relation.AclRelcl)
                return true;
        }
        var head = tree.Syntax.Heads[noun];
        return head < 0 || tree.Syntax.Relations[noun] is not (Relation.Nsubj or Relation.Nmod or Relation.Obl)
            || (tree.Syntax.Relations[noun] is Relation.Nsubj && tree.Syntax.Lemmas[head] is "begin" or "start" or "end" or "conclude" or "take" or "last" or "open" or "proceed" or "continue" or "go" or "run" or "include" or "finish" or "wind" or "bring" or "lead");
    }

    /// <summary>"said during a visit" in a story filed from another country than the traveller's: the visit is there.</summary>
    private static PlaceMention? AtHome(Scene scene, int noun, PartyList travellers)
    {
        if (travellers.Count == 0 || scene.HomeCountry is not { } here || scene.HomeCity is not { } city || travellers[0].Member.Country == here)
            return null;
        return new PlaceMention(noun, noun, noun + 1, scene.Tree.Syntax.SpanOf(noun), city, here, false);
    }

    private static void Add(Scene scene, DeedNoun deed, int noun, PartyList travellers, PlaceMention? place, Standing standing)
    {
        var sighting = NounRule.NewSighting(scene, EngagementKind.Visit, deed.Lemma, noun);
        sighting.Standing = standing;
        sighting.Where = place;
        for (var i = 0; i < travellers.Count; i++)
        {
            if (travellers[i].Side != Side.Visitor || (travellers[i].Member.Country != place?.Country && travellers[i].Member.Kind == ActorKind.Person))
                sighting.Parties.Add(travellers[i].Member, travellers[i].Side);
        }
        if (place is not null && sighting.Parties.Count == 0 && travellers.Count > 0)
            return; // at home
        sighting.Days = Durations.DaysOf(scene, noun);
        // "a four-day stay in Paris" is a visit; "a stay" may be anybody's.
        sighting.Weak = (deed.Weak && sighting.Days == 0) || place is null || sighting.Parties.Count == 0;
        SightingDetails.Complete(scene, sighting);
        if (place is null)
            sighting.Where = null;
        scene.Sightings.Add(sighting);
    }

    private static PartyList Travellers(Scene scene, int noun, out int carrier)
    {
        var tree = scene.Tree;
        var syntax = tree.Syntax;
        var found = new PartyList();
        carrier = -1;
        foreach (var child in tree.Children(noun))
        {
            var relation = syntax.Relations[child];
            if (relation == Relation.NmodPoss || (relation == Relation.Nmod && tree.Preposition(child) is "by" or "of"))
                Travel(scene, found, child);
            // "a visit to Azerbaijan by the Georgian premier": the tree may hang who comes on where.
            else if (relation == Relation.Nmod && tree.Preposition(child) == "to" && scene.Roles.Oblique(child, "by") is >= 0 and var visitor)
                Travel(scene, found, visitor);
        }
        var at = Outer(scene, noun);
        var head = syntax.Heads[at];
        // "is on a day-long visit": the visit is the predicate itself.
        if (tree.Child(at, Relation.Cop) >= 0 && tree.Preposition(at) == "on")
        {
            if (found.Count == 0)
                Travel(scene, found, scene.Roles.Subject(at));
        }
        else if (head >= 0 && syntax.Tags[head] == Upos.Verb)
        {
            var relation = syntax.Relations[at];
            if (tree.IsObject(at) && Carries(tree, head))
                carrier = head;
            else if (relation is Relation.Obl or Relation.Nmod && tree.Preposition(at) is "through" or "midway" or "midway through" or "on" or "during" or "for" or "in" or "from" or "after" or "at" or "of" or "before" or "as part of" && found.Count == 0)
                carrier = head;
            // "welcomed the premier on an official visit": who is welcomed travels.
            if (carrier >= 0 && found.Count == 0 && syntax.Lemmas[head] is "welcome" or "receive" or "host" or "greet" && !scene.Roles.IsPassive(head))
                Travel(scene, found, scene.Roles.Patient(head));
            else if (carrier >= 0 && found.Count == 0)
                Travel(scene, found, scene.Roles.IsPassive(head) ? tree.Child(head, Relation.NsubjPass, Relation.Nsubj) : scene.Roles.Subject(head));
        }
        else if (head >= 0 && syntax.Relations[at] == Relation.Nmod && tree.Preposition(at) is "on" && found.Count == 0)
        {
            Travel(scene, found, head);
        }
        if (found.Count == 0 && !NounRule.IsDefinite(tree, noun) && tree.Preposition(noun) is "during" or "on" or "for")
            Travel(scene, found, MainSubject(scene, noun));
        if (head >= 0 && syntax.Lemmas[head] is "invitation" or "invite" && scene.Roles.Oblique(head, "by") is >= 0 and var host)
            found.AddAll(scene.Parties.Collect(host), Side.Host);
        return found;
    }

    /// <summary>"made a trip", "called off a trip".</summary>
    private static bool Carries(Tree tree, int verb) =>
        LightVerbs.Of(tree.Syntax.Lemmas[verb]) is LightRole.Party
        || (tree.Child(verb, Relation.CompoundPrt) is >= 0 and var part && LightVerbs.Of($"{tree.Syntax.Lemmas[verb]} {tree.Syntax.Lemmas[part]}") is LightRole.Party)
        || (verb + 1 < tree.Count && tree.Form(verb + 1) is "off" && LightVerbs.Of($"{tree.Syntax.Lemmas[verb]} off") is LightRole.Party);

    /// <summary>Whose clause the visit stands in: the nearest doer above it.</summary>
    private static int MainSubject(Scene scene, int noun)
    {
        var word = noun;
        for (var steps = 0; steps < 8 && word >= 0; steps++)
        {
            word = scene.Tree.Syntax.Heads[word];
            if (word >= 0 && scene.Clauses.IsClause(word) && scene.Roles.Subject(word) is >= 0 and var subject)
                return subject;
        }
        return -1;
    }

    /// <summary>"the first stop of a visit", "the end of his trip": the outer noun is carried for the inner one.</summary>
    private static int Outer(Scene scene, int noun)
    {
        var syntax = scene.Tree.Syntax;
        for (var steps = 0; steps < 3 && syntax.Relations[noun] == Relation.Nmod && scene.Tree.Preposition(noun) is "of" or "in" or "on"
            && syntax.Heads[noun] is >= 0 and var head && syntax.Tags[head] == Upos.Noun && scene.Cast.MentionAt(head) is null; steps++)
            noun = head;
        return noun;
    }

    private static void Travel(Scene scene, PartyList into, int word)
    {
        if (word < 0)
            return;
        foreach (var member in scene.Parties.Collect(word))
        {
            if (member.Kind == ActorKind.Person && member.Country is not null)
                into.Add(member, Side.Visitor);
        }
    }

    /// <summary>The places behind "to", those that modify the noun ("his Moscow visit"), those of the verb that carries it.</summary>
    private static List<PlaceMention> Destinations(Scene scene, int noun, int carrier, string? home)
    {
        var tree = scene.Tree;
        var places = new List<PlaceMention>();
        foreach (var child in tree.Children(noun))
        {
            var relation = tree.Syntax.Relations[child];
            if (relation is Relation.Nmod or Relation.Obl && tree.Preposition(child) is "to" or "of" or "in" or "at" or "through" or "across")
                scene.Places.Under(child, places, home);
            else if (relation == Relation.Compound && scene.Cast.PlaceAt(child) is { } named)
                places.Add(named);
        }
        if (places.Count == 0 && carrier >= 0)
        {
            scene.Places.Under(scene.Roles.Oblique(carrier, "to"), places, home);
            if (places.Count == 0 && scene.Places.Here(carrier) is { } here)
                places.Add(here);
        }
        if (places.Count == 0)
            scene.Places.Under(Nearby.PlaceBehind(tree, scene.Cast, noun, "to"), places, home);
        if (places.Count == 0 && scene.Places.Here(noun) is { } at)
            places.Add(at);
        return places;
    }
}
