using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Summits, conferences, forums and sessions: their name, who is said to attend, who hosts.</summary>
internal static class GatheringNoun
{
    public static void Read(Scene scene, DeedNoun deed, int noun)
    {
        var sighting = NounRule.NewSighting(scene, EngagementKind.Gathering, deed.Lemma.ToLowerInvariant(), noun);
        sighting.Format = FormatOf(scene, noun);
        // A proper name makes a summit or forum of its own; a session or assembly needs a body that the almanac knows.
        var known = sighting.Format is not null && (!deed.Weak || sighting.Format != ProperName(scene.Tree, noun));
        var arguments = new NounArguments(scene, noun).Read(clause: false);
        for (var i = 0; i < arguments.Parties.Count; i++)
        {
            var (member, side) = arguments.Parties[i];
            if (member.Kind is not ActorKind.Format && !IsNameOfIt(scene, noun, member))
                sighting.Parties.Add(member, side == Side.Host && !IsMany(member) ? Side.Host : null);
        }
        Attendants(scene, noun, sighting.Parties);
        DropOrganisation(sighting.Parties);
        sighting.Days = Durations.DaysOf(scene, noun);
        sighting.Weak = !known && (deed.Weak || (sighting.Parties.Count == 0 && sighting.Anaphoric));
        SightingDetails.Complete(scene, sighting);
        sighting.Weak |= sighting.Format is null && sighting.Parties.Count == 0 && !IsPolitical(scene, noun);
        Opens(scene, noun, sighting);
        Beside(scene, noun, sighting);
        sighting.Weak |= IsFounded(scene, noun) || (sighting.Standing == Standing.Unknown && sighting.When is null && sighting.Where is null && sighting.Parties.Count == 0);
        scene.Sightings.Add(sighting);
    }

    /// <summary>A summit is one of states; a conference or forum where a word beside it says so.</summary>
    private static bool IsPolitical(Scene scene, int noun)
    {
        if (scene.Tree.Syntax.Lemmas[noun].ToLowerInvariant() is "summit" or "ministerial")
            return true;
        foreach (var child in scene.Tree.Children(noun))
        {
            if (scene.Tree.Syntax.Lemmas[child].ToLowerInvariant() is "ministerial" or "international" or "regional" or "peace" or "donor" or "leader" or "minister" or "diplomatic" or "global" or "world" or "intergovernmental" or "bilateral" or "trilateral" or "multilateral" or "un")
                return true;
        }
        return false;
    }

    /// <summary>What opened today or yesterday goes on.</summary>
    private static void Opens(Scene scene, int noun, Sighting sighting)
    {
        var head = scene.Tree.Syntax.Heads[noun];
        if (head >= 0 && sighting.Standing == Standing.Done && scene.Tree.Syntax.Lemmas[head] is "open" or "begin" or "start" or "kick" or "convene"
            && (sighting.When is null || Edtf.Day(sighting.When.Value.Date) is { } day && Edtf.Day(scene.Published) is { } today && day >= today.PlusDays(-2)))
            sighting.Standing = Standing.Ongoing;
    }

    /// <summary>"met on the sidelines of the forum": it goes on while they meet, or is to come where they are to meet; those who meet attend.</summary>
    private static void Beside(Scene scene, int noun, Sighting sighting)
    {
        var syntax = scene.Tree.Syntax;
        if (!(syntax.Heads[noun] is >= 0 and var margin && scene.Tree.Preposition(noun) == "of" && syntax.Lemmas[margin] is "sideline" or "fringe" or "margin")
            || syntax.Heads[margin] is not (>= 0 and var deed))
            return;
        for (var steps = 0; steps < 3 && syntax.Heads[deed] >= 0 && !scene.Clauses.IsClause(deed) && DeedNouns.Of(scene.Tree, deed) is null; steps++)
            deed = syntax.Heads[deed];
        var planned = scene.Clauses.IsClause(deed) && Outlooks.Words.Verb(syntax.Lemmas[deed], out var plan) && plan is Standing.Future or Standing.Proposed;
        switch (planned ? Standing.Future : scene.Clauses.Of(deed))
        {
            case Standing.Done or Standing.Ongoing when sighting.When is null || Edtf.Day(sighting.When.Value.Date) is { } day && Edtf.Day(scene.Published) is { } today && day >= today.PlusDays(-2):
                sighting.Standing = Standing.Ongoing;
                break;
            case Standing.Future or Standing.Proposed:
                sighting.Standing = Standing.Future;
                break;
        }
        var talks = syntax.Lemmas[deed] is "hold" or "have" && scene.Tree.Child(deed, Relation.Obj) is >= 0 and var thing && DeedNouns.Of(scene.Tree, thing) is { Kind: EngagementKind.Meeting } ? thing : -1;
        if (talks < 0 && syntax.Lemmas[deed] is not ("meet" or "talk" or "speak" or "confer"))
            return;
        foreach (var word in (ReadOnlySpan<int>)[scene.Roles.Subject(deed), talks < 0 ? scene.Roles.Patient(deed) : scene.Roles.Oblique(talks, "with"), scene.Roles.Oblique(deed, "with")])
        {
            if (word < 0)
                continue;
            foreach (var member in scene.Parties.Collect(word))
            {
                if (member is { Kind: ActorKind.Person, Party: not null })
                    sighting.Parties.Add(member, null);
            }
        }
    }

    /// <summary>"The forum was initiated in 2003", "summits": no one gathering.</summary>
    private static bool IsFounded(Scene scene, int noun)
    {
        var syntax = scene.Tree.Syntax;
        var head = syntax.Heads[noun];
        var plural = syntax.Lemmas[noun].Length < syntax.SpanOf(noun).Length && scene.Tree.Form(noun)[^1] == 's' && syntax.Tags[noun] == Upos.Noun && syntax.Lemmas[noun] != "talk";
        return plural || (head >= 0 && syntax.Lemmas[head] is "initiate" or "found" or "establish" or "create" or "inaugurate" or "conceive" or "name" or "dub" or "describe");
    }

    /// <summary>Whether a "meeting" is one of many: of ministers or leaders of several countries, of an organisation's council, with a forum's name.</summary>
    public static bool IsOne(Scene scene, int noun)
    {
        if (FormatOf(scene, noun) is not null)
            return true;
        foreach (var child in scene.Tree.Children(noun))
        {
            if (scene.Tree.Syntax.Lemmas[child] is "ministerial" or "Ministerial" or "annual" or "Annual" or "summit" or "multilateral" or "trilateral" or "quadrilateral")
                return scene.Tree.Syntax.Lemmas[child] is not "trilateral" || true;
            if (scene.Tree.Syntax.Relations[child] is Relation.Nmod && scene.Tree.Preposition(child) is "of" or "between" or "among"
                && scene.Parties.Collect(child) is { Count: > 0 } whom && (whom.Count > 3 || IsOrganisation(whom) || Unlisted(scene, child)))
                return true;
        }
        return false;
    }

    /// <summary>"foreign ministers of the countries that …": many, and none of them named.</summary>
    private static bool Unlisted(Scene scene, int word) =>
        (scene.Tree.Syntax.Features[word] & Features.Plural) != 0 && scene.Cast.MentionAt(word) is null or { Form: MentionForm.Title, Member.Country: null, IsPlural: false }
        && scene.Tree.Preposition(word) == "of" && scene.Tree.Child(word, Relation.Conj) < 0;

    private static bool IsOrganisation(List<CastMember> whom)
    {
        foreach (var member in whom)
        {
            if (member.Kind == ActorKind.Organisation || (member.IsPlural && member.Country is { } country && Almanac.Default.Country(country) is null))
                return true;
        }
        return false;
    }

    private static bool IsMany(CastMember member) => member.IsPlural;

    /// <summary>"the APEC summit": the organisation names the gathering and isn't listed as attending by that.</summary>
    /// <summary>"the APEC summit" with its leaders said to attend: those, not the organisation.</summary>
    private static void DropOrganisation(PartyList parties)
    {
        var people = false;
        for (var i = 0; i < parties.Count; i++)
            people |= parties[i].Member.Kind == ActorKind.Person && parties[i].Member.IsNamed;
        for (var i = parties.Count - 1; i >= 0 && people; i--)
        {
            if (parties[i].Member.Kind == ActorKind.Organisation)
                parties.RemoveAt(i);
        }
    }

    private static bool IsNameOfIt(Scene scene, int noun, CastMember member)
    {
        if (member.Kind is not (ActorKind.Organisation or ActorKind.Country))
            return false;
        foreach (var child in scene.Tree.Children(noun))
        {
            if (scene.Tree.Syntax.Relations[child] is Relation.Compound or Relation.Amod && scene.Cast.At(child) == member)
                return member.Kind == ActorKind.Organisation;
        }
        return false;
    }

    /// <summary>Those who attend by a verb of their own: "was attending the summit", "in Beijing for a summit".</summary>
    private static void Attendants(Scene scene, int noun, PartyList parties)
    {
        var syntax = scene.Tree.Syntax;
        var head = syntax.Heads[noun];
        if (head < 0 || syntax.Tags[head] is not (Upos.Verb or Upos.Noun or Upos.Propn or Upos.Adj))
            return;
        var lemma = syntax.Lemmas[head];
        var preposition = scene.Tree.Preposition(noun);
        var attends = (syntax.Relations[noun] == Relation.Obj && lemma is "attend" or "join" or "address" or "open" or "host" or "chair" or "skip" or "boycott" or "conclude" or "begin" or "hold" or "wrap")
            || (syntax.Relations[noun] == Relation.Obl && preposition is "in" or "at" or "to" && lemma is "participate" or "attend" or "speak" or "take" or "gather" or "meet" or "travel" or "go" or "arrive")
            || (preposition is "for" && lemma is "join" or "arrive" or "travel" or "gather" or "come" or "fly" or "leave" or "be" or "meet")
            || (preposition is "during" or "at" or "on" && lemma is "meet" or "hold" or "discuss" or "announce" or "propose" or "sign" or "agree" or "speak");
        if (!attends)
            return;
        var subject = scene.Roles.IsPassive(head) ? scene.Roles.Agent(head) : scene.Roles.Subject(head);
        // "will join him for the summit": both attend.
        var joined = lemma == "join" && preposition is "for" or "at" ? scene.Tree.Child(head, Relation.Obj) : -1;
        foreach (var word in (ReadOnlySpan<int>)[subject, joined])
        {
            if (word < 0)
                continue;
            foreach (var member in scene.Parties.Collect(word))
            {
                if (member.Kind is ActorKind.Person or ActorKind.Country && member.Party is not null)
                    parties.Add(member, lemma == "host" ? Side.Host : null);
            }
        }
    }

    /// <summary>The forum that the noun names: a format of the almanac beside it, or its own name in capitals.</summary>
    public static string? FormatOf(Scene scene, int noun)
    {
        var tree = scene.Tree;
        if (scene.Cast.MentionOver(noun) is { Member: { Kind: ActorKind.Format } named })
            return named.Name;
        foreach (var child in tree.Children(noun))
        {
            if (tree.Syntax.Relations[child] is Relation.Compound or Relation.Amod or Relation.Nmod or Relation.Flat or Relation.Appos or Relation.NmodPoss && (FormatAt(scene, child) ?? FormatBelow(scene, child)) is { } format)
                return format;
        }
        if (Carried(scene, noun) is { } within)
            return within;
        return ProperName(tree, noun);
    }

    /// <summary>"a meeting of G-20 foreign ministers".</summary>
    private static string? FormatBelow(Scene scene, int word)
    {
        foreach (var child in scene.Tree.Children(word))
        {
            if (scene.Tree.Syntax.Relations[child] is Relation.Compound or Relation.Amod && scene.Cast.MentionAt(child) is { Member: { Kind: ActorKind.Format } format })
                return format.Name;
        }
        return null;
    }

    private static string? FormatAt(Scene scene, int word)
    {
        var mention = scene.Cast.MentionAt(word) ?? scene.Cast.MentionOver(word);
        if (mention is null)
            return null;
        if (mention.Member.Kind == ActorKind.Format)
            return mention.Member.Name;
        return mention.Member.Kind == ActorKind.Organisation && mention.Form == MentionForm.Name ? scene.Tree.Text[mention.Span.Start..mention.Span.End] : null;
    }

    /// <summary>"a meeting in the C5+1 format", "a meeting with … diplomats in a C5+1 format".</summary>
    private static string? Carried(Scene scene, int noun)
    {
        foreach (var child in scene.Tree.Children(noun))
        {
            if (scene.Tree.IsLemma(child, "format"))
            {
                foreach (var inner in scene.Tree.Children(child))
                {
                    if (FormatAt(scene, inner) is { } format)
                        return format;
                }
            }
        }
        return null;
    }

    /// <summary>"Beijing Summit", "Asia Cultural Co-operation Forum 2006": the capitalised words up to the noun.</summary>
    private static string? ProperName(Tree tree, int noun)
    {
        if (!NameWords.IsCapital(tree, noun))
            return null;
        var first = noun;
        while (first > 0 && tree.Syntax.SentenceOf(first - 1) == tree.Syntax.SentenceOf(noun) && noun - first < 8
            && (NameWords.IsCapital(tree, first - 1) && tree.Syntax.Tags[first - 1] is not (Upos.Det or Upos.Pron or Upos.Adp or Upos.Verb) || tree.Form(first - 1) is "-"))
            first--;
        if (first == noun)
            return null;
        var end = noun + 1;
        if (end < tree.Count && tree.Form(end) is { Length: 4 } year && int.TryParse(year, out _))
            end++;
        return tree.Text[tree.Syntax.Starts[first]..tree.Syntax.Ends[end - 1]];
    }
}
