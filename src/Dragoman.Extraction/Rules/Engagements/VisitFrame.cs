using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Reads a verb of travel: who travels, where to (each destination is a visit), by whose invitation.</summary>
internal sealed class VisitFrame(Scene scene, VerbFrame frame, int verb, FrameArguments arguments)
{
    public bool Read()
    {
        var travellers = new PartyList();
        arguments.Fill(travellers);
        Keep(travellers);
        if (!HasTraveller(travellers))
            return false;
        var standing = scene.Clauses.Of(verb);
        if (frame.Has("proposed") && standing is Standing.Done or Standing.Ongoing or Standing.Unknown)
            standing = Standing.Proposed;
        if (frame.Has("held") && standing is Standing.Ongoing)
            standing = Standing.Done;
        if (frame.Lemma is "leave" or "depart" or "head" or "arrive" or "land" or "fly" or "jet" or "embark" && standing == Standing.Done)
            standing = Standing.Ongoing;
        var places = Destinations(travellers);
        for (var i = 0; i < places.Count; i++)
            Add(travellers, places[i], standing, isLast: i == places.Count - 1);
        return places.Count > 0;
    }

    private void Add(PartyList travellers, PlaceMention place, Standing standing, bool isLast)
    {
        if (IsHome(travellers, place))
        {
            if (travellers.Count > 0 && frame.Lemma is "leave" or "return" or "depart" or "fly" or "head" or "travel" && scene.Times.Of(verb) is { } when && Edtf.Day(when.Date) is { } day)
                scene.Returns.Add((travellers[0].Member, day));
            return;
        }
        var sighting = new Sighting
        {
            Kind = EngagementKind.Visit,
            Rule = $"visit/{frame.Lemma}",
            Trigger = verb,
            Sentence = scene.Tree.Syntax.SentenceOf(verb),
            Standing = standing,
            Where = place,
            Timeless = IsLater(place, out var own),
            When = own,
        };
        for (var i = 0; i < travellers.Count; i++)
            sighting.Parties.Add(travellers[i].Member, travellers[i].Side);
        SightingDetails.Complete(scene, sighting);
        // What a journey is for stands behind its last stop.
        if (!isLast)
            sighting.Purpose = null;
        scene.Sightings.Add(sighting);
    }

    /// <summary>"and then to New Delhi": a stop after another one has its own day, if the words behind it tell one.</summary>
    private bool IsLater(PlaceMention place, out Timing? own)
    {
        own = null;
        var later = false;
        for (var word = place.First - 1; word > verb && word >= place.First - 4; word--)
            later |= scene.Tree.Form(word) is "then" or "later" or "thence" or "afterwards";
        if (!later)
            return false;
        foreach (var (time, head) in scene.Anchors.TimesIn(scene.Tree.Syntax.SentenceOf(verb)))
        {
            if (head >= place.End && head <= place.End + 5 && time.Edtf is not null)
                own ??= new Timing(time.Edtf, time.Span);
        }
        return true;
    }

    /// <summary>Countries and things don't travel.</summary>
    private static void Keep(PartyList travellers)
    {
        for (var i = travellers.Count - 1; i >= 0; i--)
        {
            if (travellers[i].Side == Side.Visitor && travellers[i].Member.Kind != ActorKind.Person)
                travellers.RemoveAt(i);
        }
    }

    private static bool HasTraveller(PartyList travellers)
    {
        for (var i = 0; i < travellers.Count; i++)
        {
            if (travellers[i].Side == Side.Visitor && travellers[i].Member is { Kind: ActorKind.Person, Country: not null })
                return true;
        }
        return false;
    }

    private static bool IsHome(PartyList travellers, PlaceMention place)
    {
        for (var i = 0; i < travellers.Count; i++)
        {
            if (travellers[i].Side == Side.Visitor && travellers[i].Member.Country != place.Country)
                return place.Country is null;
        }
        return true;
    }

    /// <summary>"the country" is another one than the traveller's.</summary>
    internal static string? Home(PartyList travellers)
    {
        for (var i = 0; i < travellers.Count; i++)
        {
            if (travellers[i].Side == Side.Visitor)
                return travellers[i].Member.Country;
        }
        return null;
    }

    private List<PlaceMention> Destinations(PartyList travellers)
    {
        var places = new List<PlaceMention>();
        foreach (var (slot, role) in frame.Roles)
        {
            if (role != "place" || slot is "here" or "there")
                continue;
            if (arguments.Word(slot) is >= 0 and var word)
                scene.Places.Under(word, places, Home(travellers));
            if (places.Count > 0)
            {
                Further(slot, places, travellers);
                return places;
            }
        }
        foreach (var (slot, role) in frame.Roles)
        {
            if (role == "place" && slot is "to" or "in" or "for" or "into" or "from" && places.Count == 0)
                scene.Places.Under(Nearby.PlaceBehind(scene.Tree, scene.Cast, verb, slot), places, Home(travellers));
        }
        if (places.Count == 0 && scene.Places.Here(verb) is { } here)
            places.Add(here);
        // "arrived on Tuesday for a two-day visit", "flew in on Thursday": to the city that the story is filed from.
        if (places.Count == 0 && (frame.Lemma == "arrive" || (frame.Lemma == "fly" && verb + 1 < scene.Tree.Count && scene.Tree.Form(verb + 1) is "in" && scene.Tree.Syntax.Relations[verb + 1] is Relation.CompoundPrt or Relation.Advmod)) && scene is { HomeCity: { } city, HomeCountry: { } land } && scene.Clauses.Of(verb) is Standing.Done or Standing.Ongoing)
            places.Add(new PlaceMention(verb, verb, verb + 1, scene.Tree.Syntax.SpanOf(verb), city, land, false));
        // "visit" as the complement of an invitation: the host's country.
        if (places.Count == 0 && frame.Has("proposed") && InvitedTo() is { } invited)
            places.Add(invited);
        return places;
    }

    /// <summary>"to Tashkent …, and then to New Delhi": each phrase with the preposition is a stop.</summary>
    private void Further(string slot, List<PlaceMention> places, PartyList travellers)
    {
        foreach (var child in scene.Tree.Children(verb))
        {
            if (slot != "to" || child <= places[^1].Head || scene.Tree.Syntax.Relations[child] is not Relation.Obl || scene.Tree.Preposition(child) != slot)
                continue;
            var more = new List<PlaceMention>();
            scene.Places.Under(child, more, Home(travellers));
            foreach (var place in more)
            {
                if (place.Country != places[^1].Country && !places.Contains(place))
                    places.Add(place);
            }
        }
    }

    private PlaceMention? InvitedTo()
    {
        foreach (var child in scene.Tree.Children(verb))
        {
            if (scene.Tree.Syntax.Relations[child] is Relation.Xcomp or Relation.Advcl && scene.Tree.Syntax.Lemmas[child] is "visit" or "come" or "travel" or "tour" or "attend")
            {
                var places = new List<PlaceMention>();
                var to = scene.Tree.Child(child, Relation.Obj) is >= 0 and var thing ? thing : scene.Roles.Oblique(child, "to");
                scene.Places.Under(to, places);
                return places.Count > 0 && !scene.Tree.IsLemma(child, "attend") ? places[0] : AtHost(to);
            }
        }
        return null;
    }

    /// <summary>Who invites somebody to come or to attend something, and names no place, invites to his own country.</summary>
    private PlaceMention? AtHost(int thing)
    {
        if (thing >= 0 && scene.Places.Of(thing) is { } told)
            return told;
        foreach (var host in scene.Parties.Collect(arguments.Word("subj")))
        {
            if (host.Country is { Length: 3 } country && Almanac.Default.Country(country) is not null)
                return new PlaceMention(verb, verb, verb + 1, scene.Tree.Syntax.SpanOf(verb), null, country, false);
        }
        return null;
    }
}
