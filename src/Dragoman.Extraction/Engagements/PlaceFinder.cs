using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The place of a deed: what hangs on the word that tells it, else on the verb that carries the word; "here" is the dateline's.</summary>
internal sealed class PlaceFinder(Scene scene)
{
    private const int MaxClimb = 3;

    public PlaceMention? Of(int trigger)
    {
        var syntax = scene.Tree.Syntax;
        var at = trigger;
        for (var steps = 0; at >= 0 && steps < MaxClimb; steps++)
        {
            if (Pick(at) is { } place)
                return place;
            if (at == trigger && syntax.Tags[at] != Upos.Verb && scene.Tree.Child(at, Relation.AclRelcl) is >= 0 and var clause
                && syntax.Lemmas[clause] is "take" or "begin" or "start" or "end" or "conclude" && Pick(clause) is { } own)
                return own;
            var head = syntax.Heads[at];
            if (head < 0 || !Carries(at, head))
                break;
            at = head;
        }
        return Margin(trigger);
    }

    /// <summary>"met on the sidelines of a summit in Muscat": where the summit is.</summary>
    private PlaceMention? Margin(int verb) =>
        scene.Roles.Oblique(verb, "on") is >= 0 and var margin && scene.Tree.Syntax.Lemmas[margin] is "sideline" or "fringe" or "margin"
        && scene.Roles.Oblique(margin, "of") is >= 0 and var gathering ? Pick(gathering) : null;

    /// <summary>The places that a phrase names: its own, those below it ("the capital Astana", "the city of Tampere"), those coordinated with it.</summary>
    public void Under(int word, List<PlaceMention> into, string? notCountry = null, int depth = 0)
    {
        if (word < 0 || depth > 6)
            return;
        var own = scene.Cast.PlaceAt(word) ?? BySeat(word);
        if (own is not null && !into.Contains(own))
            into.Add(own);
        foreach (var child in scene.Tree.Children(word))
        {
            var relation = scene.Tree.Syntax.Relations[child];
            if (relation == Relation.Conj || (own is null && (relation is Relation.Appos or Relation.Compound or Relation.Flat || (relation == Relation.Nmod && scene.Tree.Preposition(child) is "of" or "in"))))
                Under(child, into, notCountry, depth + 1);
        }
        // "the Republic of the Congo, Chad and Nigeria": what is coordinated with a name may hang on any of its words.
        for (var part = own?.First ?? 0; part < (own?.End ?? 0); part++)
        {
            foreach (var child in scene.Tree.Children(part))
            {
                if (part != word && scene.Tree.Syntax.Relations[child] == Relation.Conj && child >= own!.End)
                    Under(child, into, notCountry, depth + 1);
            }
        }
        if (own is null && depth == 0 && into.Count == 0 && (CapitalOf(word) ?? Before(word, notCountry)) is { } found)
            into.Add(found);
    }

    /// <summary>"the port city", "the country": the last city or foreign country named before.</summary>
    private PlaceMention? Before(int word, string? notCountry)
    {
        var city = PlaceNouns.IsCity(scene.Tree.Syntax.Lemmas[word]);
        if (!city && !PlaceNouns.IsCountry(scene.Tree.Syntax.Lemmas[word]) || !NounRule.IsDefinite(scene.Tree, word))
            return null;
        var sentence = scene.Tree.Syntax.SentenceOf(word);
        if (!city)
            return CountryBefore(word, sentence, notCountry);
        for (var i = Last(scene.Cast.Places, word); i >= 0; i--)
        {
            var place = scene.Cast.Places[i];
            if (place.First >= word)
                continue;
            if (sentence - scene.Tree.Syntax.SentenceOf(place.First) > 3)
                return null;
            if (place.Name is not null && !place.IsRegion && place.Country != notCountry)
                return place with { Head = word, First = word, End = word + 1, Span = scene.Tree.Syntax.SpanOf(word) };
        }
        return null;
    }

    /// <summary>The last place or mention that starts before a word.</summary>
    private static int Last<T>(IReadOnlyList<T> items, int word)
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var first = items[middle] switch { PlaceMention place => place.First, Mention mention => mention.First, _ => 0 };
            if (first < word)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    private PlaceMention? CountryBefore(int word, int sentence, string? notCountry)
    {
        for (var i = Last(scene.Cast.Mentions, word); i >= 0; i--)
        {
            var mention = scene.Cast.Mentions[i];
            if (mention.First >= word)
                continue;
            if (sentence - scene.Tree.Syntax.SentenceOf(mention.First) > 3)
                return null;
            if (mention.Member is { Kind: ActorKind.Country, Country: { } country } && country != notCountry)
                return new PlaceMention(word, word, word + 1, scene.Tree.Syntax.SpanOf(word), null, country, false);
        }
        return null;
    }

    /// <summary>A capital that the cast takes for a government is a place where somebody goes to it.</summary>
    private PlaceMention? BySeat(int word) =>
        scene.Cast.MentionAt(word) is { Form: MentionForm.Seat, Member.Country: { } country } seat && Almanac.Default.Country(country) is { } known
        && known.Capitals.Contains(seat.Span.Of(scene.Reading.Text).ToString())
            ? new PlaceMention(word, seat.First, seat.End, seat.Span, seat.Span.Of(scene.Reading.Text).ToString(), country, true)
            : null;

    /// <summary>"the Chinese capital": the country beside the word gives the city.</summary>
    private PlaceMention? CapitalOf(int word)
    {
        if (!scene.Tree.IsLemma(word, "capital"))
            return null;
        foreach (var child in scene.Tree.Children(word))
        {
            if (scene.Cast.MentionAt(child) is { Member: { Kind: ActorKind.Country, Country: { } country } } && Almanac.Default.Country(country) is { Capitals.Count: > 0 } known)
                return new PlaceMention(word, word, word + 1, scene.Tree.Syntax.SpanOf(word), known.Capitals[0], country, true);
        }
        return null;
    }

    public PlaceMention? Here(int word)
    {
        foreach (var child in scene.Tree.Children(word))
        {
            if (scene.Tree.Form(child) is "here" or "Here" && Dateline(child) is { } here)
                return here;
        }
        return null;
    }

    private PlaceMention? Dateline(int word) =>
        scene.HomeCity is { } place
            ? new PlaceMention(word, word, word + 1, scene.Tree.Syntax.SpanOf(word), place, scene.HomeCountry, false)
            : null;

    /// <summary>The dateline's city as a sentence writes it: "SEOUL" is Seoul.</summary>
    public static string NormalCase(string place)
    {
        var letters = place.ToCharArray();
        var inside = false;
        foreach (var c in letters)
        {
            if (char.IsLower(c))
                return place;
        }
        for (var i = 0; i < letters.Length; i++)
        {
            if (inside)
                letters[i] = char.ToLowerInvariant(letters[i]);
            inside = char.IsLetter(letters[i]) || letters[i] is '\'' or '’';
        }
        var words = new string(letters).Split(' ');
        for (var i = 1; i < words.Length; i++)
        {
            if (NameWords.IsParticle(words[i].ToLowerInvariant()) || words[i] is "Es" or "Of" or "And" or "The")
                words[i] = words[i].ToLowerInvariant();
        }
        return string.Join(' ', words);
    }

    private PlaceMention? Pick(int at)
    {
        if (Here(at) is { } here)
            return here;
        PlaceMention? best = null;
        foreach (var child in scene.Tree.Children(at))
        {
            if (scene.Tree.IsLemma(child, "capital") && scene.Tree.Preposition(child) == "in" && CapitalOf(child) is { } capital)
                best = capital;
        }
        foreach (var place in scene.Anchors.PlacesAt(at))
        {
            if (scene.Tree.Preposition(place.Head) is "in" or "at" or "near" or "outside" or "on" or "around" || IsInner(place.Head))
            {
                if (best is null || (best.Name is null && place.Name is not null))
                    best = place;
            }
        }
        return best;
    }

    /// <summary>"in the capital Astana", "in the town of Gori": the name hangs below the noun that has the preposition.</summary>
    private bool IsInner(int head)
    {
        var syntax = scene.Tree.Syntax;
        if (syntax.Relations[head] is not (Relation.Appos or Relation.Nmod or Relation.Compound or Relation.Flat or Relation.Conj))
            return false;
        var noun = syntax.Heads[head];
        return noun >= 0 && syntax.Tags[noun] is Upos.Noun or Upos.Propn && scene.Tree.Preposition(noun) is "in" or "at" or "near" or "outside";
    }

    private bool Carries(int word, int head)
    {
        var syntax = scene.Tree.Syntax;
        return syntax.Relations[word] switch
        {
            Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Xcomp => !SpeechVerbs.Has(syntax.Lemmas[head]) || syntax.Relations[word] == Relation.NsubjPass,
            Relation.Nmod => DeedNouns.Of(scene.Tree, head) is null || scene.Tree.Preposition(word) is "during",
            Relation.Obl => scene.Tree.Preposition(word) is "during" or "for" or "at" or "in" or "after",
            Relation.Conj => scene.Clauses.Of(word) == scene.Clauses.Of(head) && syntax.Tags[word] != Upos.Verb,
            _ => false,
        };
    }
}
