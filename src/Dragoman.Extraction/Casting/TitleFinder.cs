using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Finds the phrases that name people by office or function, and what they say of country, tenure and number.</summary>
internal sealed class TitleFinder(Tree tree, Gazette gazette, bool[] inTime)
{
    private const int MaxLeft = 9;
    private const int MaxRight = 12;

    private readonly Syntax syntax = tree.Syntax;

    public List<TitlePhrase> Find(int from, int to)
    {
        var found = new List<TitlePhrase>();
        for (var word = from; word < to; word++)
        {
            var hit = gazette.Over(word);
            if (word > from && NameWords.IsParticle(tree.Form(word - 1).ToString()) && NameWords.IsCapital(tree, word))
                continue; // "Bandar bin Sultan"
            if (hit is { Kind: HitKind.Office } && hit.Last == hit.First && ((syntax.Tags[hit.Last] is Upos.Adj or Upos.Verb && !NameWords.IsCapital(tree, word)) || IsAdjective(word)))
            {
                continue; // "official", "representative" as adjectives
            }
            if (hit is { Kind: HitKind.Office })
            {
                // "delegation", "official": no office that somebody holds, whatever its rank.
                var office = hit.First == hit.Last && RoleWords.Of(tree, word, out _) is (RoleClass.Body or RoleClass.Role or RoleClass.Civil) and var plain ? plain : RoleClass.Office;
                found.Add(Build(hit.First, hit.End, Office(hit), office, hit.Rank));
                word = hit.End - 1;
            }
            else if (hit is { Kind: HitKind.Institution })
            {
                found.Add(Build(hit.First, hit.End, hit.Last, RoleClass.Body, null));
                word = hit.End - 1;
            }
            else if (hit is null && RoleWords.Of(tree, word, out _) is not RoleClass.None and var role && !PartOfCompound(word) && !IsAdjective(word))
            {
                found.Add(Build(word, word + 1, word, role, null));
            }
        }
        Settle(found);
        return found;
    }

    /// <summary>Neighbouring heads are one title: "Foreign Minister" behind "Deputy Prime Minister and" are two, "council chairman" is one.</summary>
    private static void Settle(List<TitlePhrase> found)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            if (found[i].End > found[i + 1].Head && found[i].Head < found[i + 1].Head)
                found.RemoveAt(found[i + 1].First <= found[i].Head ? i : i + 1);
        }
    }

    /// <summary>"official visit", "military sources", "representative office".</summary>
    private bool IsAdjective(int word) =>
        tree.Form(word) is "official" or "Official" or "military" or "Military" or "representative" or "executive" or "general" or "chief" or "civilian" or "lead"
        && word + 1 < syntax.Count && syntax.Tags[word + 1] is Upos.Noun && char.IsLower(tree.Form(word + 1)[0]) && RoleWords.Of(tree, word + 1, out _) is RoleClass.None or RoleClass.Civil;

    /// <summary>"minister" of "minister level", "leader" of "leaders meeting": the noun only modifies another.</summary>
    private bool PartOfCompound(int word) =>
        syntax.Relations[word] == Relation.Compound && syntax.Heads[word] > word && syntax.Tags[syntax.Heads[word]] == Upos.Noun
        && RoleWords.Of(tree, syntax.Heads[word], out _) == RoleClass.None;

    /// <summary>The noun of the office's name that holds the phrase together: the last before "of", "for" or "to".</summary>
    private int Office(Hit hit)
    {
        for (var word = hit.First; word < hit.End - 1; word++)
        {
            if (syntax.Tags[word + 1] == Upos.Adp || tree.Form(word + 1) is "of" or "for" or "to")
                return word;
        }
        return hit.Last;
    }

    private TitlePhrase Build(int coreFirst, int coreEnd, int head, RoleClass role, string? rank)
    {
        RoleWords.Of(tree, head, out var gender);
        var lemma = syntax.Lemmas[head].ToLowerInvariant();
        var form = tree.Form(head).ToString().ToLowerInvariant();
        var plural = (syntax.Features[head] & Features.Plural) != 0 || (form.EndsWith('s') && !lemma.EndsWith('s')) || form is "authorities" or "officials";
        var phrase = new TitlePhrase
        {
            First = Left(coreFirst, out var titleFirst),
            End = coreEnd,
            Head = head,
            Class = role,
            Gender = gender,
            Title = new Span(syntax.Starts[titleFirst], syntax.Ends[coreEnd - 1]),
            Rank = rank,
            Plural = plural,
            IsCounterpart = lemma == "counterpart" || form.StartsWith("counterpart", StringComparison.Ordinal),
        };
        ReadLeft(phrase, coreFirst);
        ReadRight(phrase, coreEnd);
        return phrase;
    }

    /// <summary>How far the phrase reaches to the left, and where its title begins behind its countries and adjectives.</summary>
    private int Left(int coreFirst, out int titleFirst)
    {
        titleFirst = coreFirst;
        var sentence = syntax.Sentence(syntax.SentenceOf(coreFirst)).First;
        var word = coreFirst - 1;
        var stop = Math.Max(sentence, coreFirst - MaxLeft);
        var national = false;
        for (; word >= stop; word--)
        {
            if (gazette.Over(word) is { } hit)
            {
                if (hit.Kind is HitKind.Office || hit.First < stop)
                    break;
                // "received at Bayan Palace Bahraini Foreign Minister": what is national already is of no city.
                if (national && hit.Kind is HitKind.City or HitKind.Division)
                    break;
                national |= hit.Kind is HitKind.Nationality;
                word = hit.First;
                continue;
            }
            if (word > stop && tree.Form(word) is "and" && gazette.Over(word + 1) is { Kind: HitKind.Nationality or HitKind.Country } && gazette.Over(word - 1) is { Kind: HitKind.Nationality or HitKind.Country })
                continue; // "his Turkish and Cypriot counterparts"
            if (!Modifies(word) || inTime[word] || (national && NameWords.IsBody(tree.Form(word).ToString())))
                break;
            if (titleFirst == word + 1 && TitleWord(word))
                titleFirst = word;
        }
        return word + 1;
    }

    private bool Modifies(int word)
    {
        var form = tree.Form(word);
        if (form is "'s" or "’s" or "'" or "’")
            return word > 0 && (gazette.Over(word - 1) is not null || NameWords.IsCapital(tree, word - 1));
        if (form is "-" or "–")
            return word > 0 && syntax.Tags[word - 1] is not Upos.Num && tree.Form(word - 1) is not ("two" or "three" or "four" or "five" or "one");
        if (RoleWords.Of(tree, word, out _) is RoleClass.Role or RoleClass.Honorific)
            return false;
        return syntax.Tags[word] is Upos.Adj or Upos.Noun or Upos.Propn || TenureOf(word) is not null
            || (syntax.Tags[word] == Upos.Verb && form is "visiting" or "Visiting" or "outgoing" or "Outgoing" or "acting" or "Acting" or "ruling" or "deposed");
    }

    /// <summary>A word that belongs to the title itself: lower-case portfolio nouns, "deputy", "vice", capitalised portfolios.</summary>
    private bool TitleWord(int word) =>
        syntax.Tags[word] is Upos.Noun or Upos.Propn or Upos.Adj && TenureOf(word) is null
        && !(tree.Form(word) is "visiting" or "Visiting" or "top" or "senior" or "new" or "other" or "key" or "high-ranking" or "veteran" or "its" or "two" or "several");

    private Tenure? TenureOf(int word) => TenureWords.Of(tree.Form(word));

    private void ReadLeft(TitlePhrase phrase, int coreFirst)
    {
        for (var word = coreFirst - 1; word >= phrase.First; word--)
        {
            if (gazette.Over(word) is { } hit)
            {
                if (hit.Kind is not HitKind.Office && hit.Code is { } code && !phrase.Of.Contains(code) && !Foreign(word, phrase))
                    phrase.Of.Insert(0, code);
                word = Math.Min(word, hit.First);
                continue;
            }
            if (TenureOf(word) is { } tenure)
                phrase.Tenure = tenure;
            phrase.Visiting |= tree.Form(word) is "visiting" or "Visiting";
            if (NameWords.IsCapital(tree, word) && word + 1 < coreFirst && tree.Form(word + 1) is "'s" or "’s" or "'" or "’")
                phrase.Owner = word;
        }
        Determiner(phrase);
    }

    /// <summary>"Turkey-backed", "anti-Syrian": a country behind a hyphen is not whom the office serves.</summary>
    private bool Foreign(int word, TitlePhrase phrase) =>
        (word + 2 < phrase.Head && tree.Form(word + 1) is "-" && syntax.Tags[word + 2] is Upos.Verb or Upos.Adj && gazette.Over(word + 2) is null)
        || (word > 0 && tree.Form(word - 1) is "-" && word > 1 && tree.Form(word - 2) is "anti" or "pro" or "Anti" or "Pro");

    private void Determiner(TitlePhrase phrase)
    {
        var before = phrase.First - 1;
        if (before < 0 || syntax.SentenceOf(before) != syntax.SentenceOf(phrase.Head))
        {
            phrase.Indefinite = phrase.Plural;
            return;
        }
        var word = tree.Form(before).ToString().ToLowerInvariant();
        switch (word)
        {
            case "his" or "her" or "their" or "its" or "my" or "our":
                phrase.Owner = before;
                break;
            case "the" or "this" or "that" or "these" or "those":
                break;
            case "two" or "both":
                phrase.Number = 2;
                break;
            case "three":
                phrase.Number = 3;
                break;
            default:
                phrase.Indefinite = word is "a" or "an" or "another" or "some" or "several" or "other" || phrase.Plural;
                break;
        }
        if (tree.Form(phrase.First) is "two" or "both")
            phrase.Number = 2;
    }

    private void ReadRight(TitlePhrase phrase, int coreEnd)
    {
        var sentenceEnd = syntax.Sentence(syntax.SentenceOf(phrase.Head)).End;
        var end = Math.Min(sentenceEnd, coreEnd + MaxRight);
        var word = coreEnd;
        if (word < end && tree.Form(word) is "-" && word + 1 < end && tree.Form(word + 1) is "designate" or "elect")
        {
            phrase.Tenure = Tenure.Designate;
            phrase.End = word += 2;
        }
        if (word >= end || tree.Form(word) is not ("of" or "for" or "from" or "to" or "at" or "on"))
            return;
        var bodySeen = false;
        // An ambassador to a country is not that country's, an adviser to its chancellor is.
        var ambassador = tree.Form(word) is "to" or "at" or "on" && !Advises(phrase.Head);
        var definite = false;
        for (; word < end; word++)
        {
            var hit = gazette.Over(word);
            if (hit is { Kind: HitKind.Office } && syntax.Tags[word] == Upos.Adj && hit.Last == word)
                continue; // "humanitarian mission"
            if (hit is { Kind: HitKind.Office } && hit.First != phrase.First)
            {
                if (phrase.Of.Count == 0 && !phrase.Plural && !ambassador && Serves(hit, end) is { } served)
                    phrase.Of.Add(served);
                break;
            }
            if (hit is not null)
            {
                if (hit.Code is { } code && !ambassador && (phrase.Of.Count == 0 || (phrase.Plural && tree.Form(coreEnd) is "of" or "from")) && !phrase.Of.Contains(code))
                    phrase.Of.Add(code);
                bodySeen |= hit.Kind is HitKind.Organisation or HitKind.Country;
                word = hit.End - 1;
                phrase.End = hit.End;
                continue;
            }
            definite |= tree.Form(word) is "the";
            if (!Complements(word, phrase, ref ambassador, bodySeen, definite))
                break;
            if (syntax.Tags[word] is Upos.Noun or Upos.Propn)
            {
                phrase.End = word + 1;
                bodySeen |= NameWords.IsBody(tree.Form(word).ToString());
            }
        }
        if (phrase.End > coreEnd)
            phrase.Title = new Span(phrase.Title.Start, syntax.Ends[phrase.End - 1]);
    }

    private bool Advises(int head) => syntax.Lemmas[head].ToLowerInvariant() is "adviser" or "advisor" or "aide" or "assistant" or "counsellor" or "counselor";

    /// <summary>"head of the office of the president of Ukraine": the country of the office within the phrase.</summary>
    private string? Serves(Hit office, int end) =>
        office.End + 1 < end && tree.Form(office.End) is "of" && gazette.Over(office.End + 1) is { Kind: HitKind.Country } country ? country.Code
        : office.End + 2 < end && tree.Form(office.End) is "of" && tree.Form(office.End + 1) is "the" && gazette.Over(office.End + 2) is { Kind: HitKind.Country } behind ? behind.Code
        : null;

    private bool Complements(int word, TitlePhrase phrase, ref bool ambassador, bool bodySeen, bool definite)
    {
        var form = tree.Form(word);
        switch (syntax.Tags[word])
        {
            case Upos.Adp when form is "of" or "for" or "from" or "to" or "in":
                ambassador |= form is "to" or "in" && !Advises(phrase.Head);
                return true;
            case Upos.Det:
                return true;
            case Upos.Noun or Upos.Adj:
                return !bodySeen || !NameWords.IsCapital(tree, word);
            case Upos.Propn:
                return !bodySeen && definite;
            case Upos.Cconj:
                return phrase.Plural || (definite && NameWords.IsCapital(tree, word - 1) && word + 1 < syntax.Count && NameWords.IsCapital(tree, word + 1)) || (word + 1 < syntax.Count && syntax.Tags[word + 1] == Upos.Noun && !NameWords.IsCapital(tree, word + 1));
            case Upos.Num:
                return phrase.Plural;
            case Upos.Punct:
                return form is "-" or "–" || (form is "(" or ")" && definite) || (form is "," && phrase.Plural && word + 1 < syntax.Count && gazette.Over(word + 1) is { Kind: HitKind.Country });
            default:
                return form is "'s" or "’s" && gazette.Over(word - 1) is not null;
        }
    }
}
