using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>
/// Whom a phrase of the text means as party to an event: the cast's members, else whoever an adjective, an owner or a place in the phrase
/// gives a country to ("Radical French farmers", "rebels in the Ivory Coast"), with PLOVER's sector.
/// </summary>
internal sealed class PartyReader(Tree tree, Cast cast)
{
    private const int MaxDepth = 5;
    private const int MaxParties = 8;
    private static readonly EventLexicon Lexicon = EventLexicon.Instance;

    /// <summary>Adds the parties that the phrase names, by its head and those coordinated with it.</summary>
    public void Collect(int word, List<Party> into, int depth = 0)
    {
        if (word < 0 || depth > MaxDepth || into.Count >= MaxParties)
            return;
        if (!Named(word, into))
            Described(word, into, depth);
        foreach (var child in tree.Children(word))
        {
            if (tree.Syntax.Relations[child] == Relation.Conj && tree.Syntax.Tags[child] is not (Upos.Verb or Upos.Aux) && !IsOfficeHolder(word, child))
                Collect(child, into, depth + 1);
        }
    }

    /// <summary>"its ambassador to Russia, German Markus Edel,": a person behind a country without an "and" is who the ambassador is.</summary>
    private bool IsOfficeHolder(int country, int person) =>
        tree.Child(person, Relation.Cc) < 0 && cast.MentionOver(person) is { Form: MentionForm.Name, Member.Kind: ActorKind.Person }
        && (cast.MentionAt(country) is { Member.Kind: ActorKind.Country } || cast.PlaceAt(country) is not null);

    /// <summary>Adds everybody whom the words below name, relative clauses left out.</summary>
    public void CollectBelow(int word, List<Party> into, int depth = 0)
    {
        if (word < 0 || depth > MaxDepth || into.Count >= MaxParties)
            return;
        var named = Named(word, into);
        foreach (var child in tree.Children(word))
        {
            if (tree.Syntax.Relations[child] is not (Relation.AclRelcl or Relation.Punct or Relation.Parataxis) && !(named && IsTitle(child, word)))
                CollectBelow(child, into, depth + 1);
        }
    }

    /// <summary>Whether the word means somebody: a member of the cast, a pronoun, a noun for people.</summary>
    public bool IsSomebody(int word) =>
        word >= 0 && (cast.MentionAt(word) is not null || cast.MentionOver(word) is { Form: MentionForm.Name or MentionForm.Title }
            || Sector(word) is not null || tree.Syntax.Tags[word] is Upos.Pron || Lexicon.IsOf(tree.Syntax.Lemmas[word], "body")
            || (tree.Syntax.Tags[word] is Upos.Num or Upos.Adj && tree.Syntax.Relations[word] is Relation.Obj or Relation.Nsubj or Relation.NsubjPass));

    /// <summary>Whether the word means who or what strikes: soldiers, rebels, an aircraft, or a country by its name.</summary>
    public bool IsArmed(int word) =>
        word >= 0 && (Sector(word) is "MIL" or "REB" or "COP" or "PRM" or "SPY" || Lexicon.IsOf(tree.Syntax.Lemmas[word], "aircraft") || Lexicon.IsOf(tree.Syntax.Lemmas[word], "missile")
            || cast.MentionAt(word) is { Form: MentionForm.Name or MentionForm.Pronoun, Member.Kind: ActorKind.Country } || Lexicon.Groups.TryGetValue(tree.Form(word), out _));

    /// <summary>Whether the word means people that can be hurt, as a team cannot.</summary>
    public bool IsVictim(int word) =>
        Sector(word) is not null || tree.Syntax.Tags[word] is Upos.Pron || cast.MentionAt(word) is { Member.Kind: ActorKind.Person };

    /// <summary>PLOVER's sector of the noun, or null.</summary>
    public string? Sector(int word)
    {
        var lemma = tree.Syntax.Lemmas[word];
        if (Lexicon.Sectors.TryGetValue(lemma, out var sector))
            return sector;
        // A name's lemma keeps its plural ("Farmers").
        return lemma.Length > 3 && char.IsUpper(lemma[0]) && lemma[^1] == 's' && Lexicon.Sectors.TryGetValue(lemma[..^1], out sector) ? sector : null;
    }

    private static bool IsTitle(int child, int word) => child < word && word - child <= 3;

    /// <summary>Adds the cast's members at the word; false where it has none with a party.</summary>
    private bool Named(int word, List<Party> into)
    {
        var mention = cast.MentionAt(word) ?? (cast.MentionOver(word) is { Form: MentionForm.Name or MentionForm.Title or MentionForm.Counterpart } over ? over : null);
        if (mention is not null)
        {
            var found = false;
            foreach (var member in mention.Members)
            {
                if (PartyOf(member, mention) is not { } party)
                    continue;
                found = true;
                Add(into, party with { Sector = SectorOf(member, mention, word) ?? party.Sector });
            }
            if (found)
                return true;
        }
        if (Lexicon.Groups.TryGetValue(tree.Form(word), out var group))
        {
            Add(into, new Party(null, tree.Form(word).ToString(), group.Country, group.Sector));
            return true;
        }
        if (tree.Syntax.Tags[word] == Upos.Propn && Lexicon.Leaders.TryGetValue(tree.Form(word), out var led))
        {
            Add(into, new Party(mention?.Member.Id, mention?.Member.Name ?? tree.Form(word).ToString(), led, "GOV"));
            return true;
        }
        if (cast.PlaceAt(word) is { Country: { } country } place && place.Head == word && !IsPerson(word))
        {
            Add(into, new Party(null, place.Name ?? tree.Form(word).ToString(), country, place.IsCapital || place.Name is null ? "GOV" : "CVL"));
            return true;
        }
        return false;
    }

    /// <summary>The member as a party: with the country it has, that of its group, or what its name or title tells beside it.</summary>
    private Party? PartyOf(CastMember member, Mention mention)
    {
        var (id, name) = (mention.Form == MentionForm.Adjective ? null : member.Id, member.Name ?? member.Description);
        if (member.Party is { } party)
            return Lexicon.Groups.TryGetValue(party, out var group) ? new Party(id, name, group.Country, group.Sector) : new Party(id, name, party, null);
        if (member.Kind != ActorKind.Person)
            return null;
        foreach (var spoken in member.Mentions)
        {
            for (var word = Math.Max(0, spoken.First - 3); word < spoken.End; word++)
            {
                if (word >= spoken.First && Lexicon.Leaders.TryGetValue(tree.Form(word), out var led))
                    return new Party(id, name, led, "GOV");
                if (tree.Syntax.Tags[word] is Upos.Adj or Upos.Propn && Nationality(word) is { } country && tree.Syntax.SentenceOf(word) == tree.Syntax.SentenceOf(spoken.First))
                    return new Party(id, name, country, "GOV");
            }
            if (spoken.Form == MentionForm.Name)
                break;
        }
        return null;
    }

    /// <summary>The country of an adjective before a name's title that the cast made nothing of.</summary>
    private string? Nationality(int word) =>
        char.IsUpper(tree.Form(word)[0]) && Almanac.Default.TryMatch(tree.Form(word), AlmanacKinds.Adjective, out var match) ? match.Country?.Code : null;

    /// <summary>"President Bush" is nobody's place, whatever else bears the name.</summary>
    private bool IsPerson(int word) =>
        cast.MentionOver(word)?.Member.Kind == ActorKind.Person
        || (word > 0 && tree.Syntax.Tags[word - 1] is Upos.Propn && Sector(word - 1) is "GOV" or "LEG" or "MIL" or "JUD" or "REL");

    private string? SectorOf(CastMember member, Mention mention, int word)
    {
        if (Sector(word) is { } sector && mention.Form is not (MentionForm.Name or MentionForm.Seat))
            return sector;
        return member.Kind switch
        {
            ActorKind.Country => "GOV",
            ActorKind.Person when member.Offices.Count > 0 => member.Offices[0].Tenure == Tenure.Former ? "ELI" : "GOV",
            _ => null,
        };
    }

    /// <summary>Somebody whom the cast does not know, by the countries in the phrase.</summary>
    private void Described(int word, List<Party> into, int depth)
    {
        var countries = new List<Party>();
        foreach (var child in tree.Children(word))
            Close(child, countries, depth);
        if (countries.Count == 0)
        {
            foreach (var child in tree.Children(word))
                Far(child, word, countries, depth);
        }
        var (sector, name) = (Sector(word), Phrase(word));
        // "singers" of a country are not its government; thousands of students are students.
        var lends = tree.Syntax.Tags[word] == Upos.Propn || Lexicon.IsOf(tree.Syntax.Lemmas[word], "measure");
        foreach (var hint in countries)
        {
            if (hint.Country is null && sector is null && !lends)
                continue;
            Add(into, sector is null && lends ? hint : new Party(null, name, hint.Country, sector));
        }
        if (countries.Count == 0 && sector is not null && sector is not ("UNK" or "CVL"))
            Add(into, new Party(cast.MentionAt(word)?.Member.Id, name, null, sector));
    }

    /// <summary>What adjectives, owners and names beside the word tell.</summary>
    private void Close(int child, List<Party> into, int depth)
    {
        if (tree.Syntax.Relations[child] is Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Appos or Relation.Flat or Relation.NmodDesc or Relation.NmodUnmarked)
            Collect(child, into, depth + 1);
    }

    /// <summary>What phrases behind the word tell: "of Kenya", "based in Trinidad".</summary>
    private void Far(int child, int word, List<Party> into, int depth)
    {
        switch (tree.Syntax.Relations[child])
        {
            case Relation.Nmod when child < word || tree.Preposition(child).Length > 0:
                Collect(child, into, depth + 1);
                break;
            case Relation.Acl or Relation.AclRelcl when Lexicon.IsOf(tree.Syntax.Lemmas[child], "dwelling"):
                foreach (var phrase in tree.Children(child))
                {
                    if (tree.Syntax.Relations[phrase] is Relation.Obl or Relation.Obj && into.Count == 0)
                        Collect(phrase, into, depth + 2);
                }
                break;
        }
    }

    /// <summary>The words from the phrase's first adjective to its head.</summary>
    private string Phrase(int word)
    {
        var first = word;
        foreach (var child in tree.Children(word))
        {
            if (child < first && word - child < 6 && tree.Syntax.Relations[child] is Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Nummod)
                first = child;
        }
        return new Span(tree.Syntax.Starts[first], tree.Syntax.Ends[word]).Of(tree.Text).ToString();
    }

    private static void Add(List<Party> into, Party party)
    {
        for (var i = 0; i < into.Count; i++)
        {
            var known = into[i];
            if (known.Country != party.Country)
                continue;
            if (known.Name == party.Name || (party is { Actor: null, Sector: null } && party.Country is not null))
                return;
            // The better told of two of one country stays.
            if (known is { Actor: null, Sector: null } && party.Country is not null)
            {
                into[i] = Coded(party);
                return;
            }
        }
        if (into.Count < MaxParties)
            into.Add(Coded(party));
    }

    /// <summary>The party with PLOVER's code where it is an organisation.</summary>
    public static Party Coded(Party party) =>
        party.Country is { } code && Almanac.Default.Organisation(code) is { } body ? party with { Code = body.Type } : party;
}
