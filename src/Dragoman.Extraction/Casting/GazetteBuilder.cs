using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Looks a story's words up in the almanac, from left to right, the longest name first, and decides what each name is here.</summary>
internal sealed class GazetteBuilder(Tree tree, Almanac almanac)
{
    private const AlmanacKinds Lower = AlmanacKinds.Office | AlmanacKinds.Institution | AlmanacKinds.Format;
    private const AlmanacKinds Wanted = AlmanacKinds.Country | AlmanacKinds.Nationality | AlmanacKinds.GovernmentName | AlmanacKinds.City | AlmanacKinds.Region
        | AlmanacKinds.Organisation | AlmanacKinds.OrganisationAdjective | AlmanacKinds.OrganisationPart | Lower;

    private readonly Syntax syntax = tree.Syntax;

    public Gazette Build()
    {
        var over = new Hit?[syntax.Count];
        var hits = new List<Hit>();
        for (var word = 0; word < syntax.Count;)
        {
            var hit = At(word);
            if (hit is null)
            {
                word++;
                continue;
            }
            hits.Add(hit);
            for (; word < hit.End; word++)
                over[word] = hit;
        }
        return Gazette.Of(over, hits);
    }

    private Hit? At(int word)
    {
        if (syntax.Tags[word] is Upos.Punct)
            return null;
        var capital = NameWords.IsCapital(tree, word);
        if (!almanac.TryFind(tree.Text, syntax.Starts[word], capital ? Wanted : Lower, out var match))
            return null;
        if (capital && word > 0 && NameWords.IsParticle(tree.Form(word - 1).ToString()) && match.Span.End <= syntax.Ends[word] && match.Is(AlmanacKinds.Office))
            return null; // "Bandar bin Sultan"
        if (match.Is(AlmanacKinds.Office) && match.Span.End > syntax.Ends[word])
        {
            // "UN Secretary-General", "British Foreign Secretary", "Former US President": the country comes first, tenure is no title.
            if (TenureWords.Of(tree.Form(word)) is not null)
                return null;
            if (capital && almanac.TryFind(tree.Text.AsSpan()[..match.Span.End], syntax.Starts[word], Wanted & ~Lower, out var prefix) && prefix.Span.End < match.Span.End)
                match = prefix;
        }
        var end = word + 1;
        while (end < syntax.Count && syntax.Ends[end] <= match.Span.End)
            end++;
        if (syntax.SentenceOf(word) != syntax.SentenceOf(end - 1))
            return null;
        // A name that ends inside a word ("US-led" kept whole) still names its country there.
        return capital && (InsidePersonName(word, end, match) || IsName(word, end, match)) ? null : Sort(match, word, end);
    }

    /// <summary>"Michael Jordan", "Austin Chad": a country's or city's name behind a given name is a surname.</summary>
    private bool InsidePersonName(int word, int end, in AlmanacMatch match)
    {
        if (end != word + 1 || !match.Is(AlmanacKinds.Country | AlmanacKinds.City | AlmanacKinds.Region | AlmanacKinds.Adjective | AlmanacKinds.GovernmentName))
            return false;
        var before = word - 1;
        if (before < 0 || syntax.SentenceOf(before) != syntax.SentenceOf(word) || !NameWords.IsCapital(tree, before) || syntax.Tags[before] is not Upos.Propn)
            return !(before >= 0 && tree.Form(before) is "in" or "In" or "at" or "At" or "to" or "from" or "near" or "for" or "of") && match.Is(AlmanacKinds.GivenName) && match.Is(AlmanacKinds.City | AlmanacKinds.Region) && !match.Is(AlmanacKinds.Country | AlmanacKinds.GovernmentName);
        if (match.Is(AlmanacKinds.Country | AlmanacKinds.Adjective) && !match.Is(AlmanacKinds.GivenName))
            return false;
        return almanac.TryMatch(tree.Form(before), AlmanacKinds.GivenName, out var given) && !given.Is(AlmanacKinds.Country | AlmanacKinds.Adjective);
    }

    /// <summary>"envoy Jordan Ellis", "Foreign Minister Kate Ireland": behind a title, a country's name beside another name is a person's.</summary>
    private bool IsName(int word, int end, in AlmanacMatch match)
    {
        if (end != word + 1 || !match.Is(AlmanacKinds.Country))
            return false;
        if (match.Is(AlmanacKinds.GivenName) && IsUnknownName(end, word))
            return HasTitle(word);
        return IsUnknownName(word - 1, word) && almanac.TryMatch(tree.Form(word - 1), AlmanacKinds.GivenName, out _) && HasTitle(word - 1)
            && !(end < syntax.Count && NameWords.IsCapital(tree, end) && RoleWords.Of(tree, end, out _) != RoleClass.None);
    }

    private bool HasTitle(int name) =>
        name > 0 && syntax.SentenceOf(name - 1) == syntax.SentenceOf(name) && RoleWords.Of(tree, name - 1, out _) is RoleClass.Office or RoleClass.Honorific;

    /// <summary>A capitalised word of the same sentence that names nothing else.</summary>
    private bool IsUnknownName(int word, int beside) =>
        (uint)word < (uint)syntax.Count && syntax.SentenceOf(word) == syntax.SentenceOf(beside) && NameWords.IsCapital(tree, word) && syntax.Tags[word] == Upos.Propn
        && !NameWords.IsBody(tree.Form(word).ToString()) && !NameWords.IsNone(tree.Form(word).ToString()) && RoleWords.Of(tree, word, out _) == RoleClass.None
        && !(almanac.TryFind(tree.Text, syntax.Starts[word], Wanted, out var other) && !other.Is(AlmanacKinds.City | AlmanacKinds.Region));

    private static Hit? Sort(in AlmanacMatch match, int first, int end)
    {
        if (match.Is(AlmanacKinds.Office) && match.Office is { } office)
            return new Hit(first, end, HitKind.Office, office.Title, office.Of, office.Rank);
        if (match.Is(AlmanacKinds.Country))
            return new Hit(first, end, HitKind.Country, match.Country!.Name, match.Country.Code);
        if (match.Is(AlmanacKinds.Format) && match.Format is { } forum)
            return new Hit(first, end, HitKind.Format, forum.Name, null) { Members = forum.Members };
        if (match.Is(AlmanacKinds.Nationality) && match.Country is not null)
            return new Hit(first, end, HitKind.Nationality, match.Country!.Name, match.Country.Code);
        if (match.Is(AlmanacKinds.City) && match.Is(AlmanacKinds.GovernmentName | AlmanacKinds.Organisation | AlmanacKinds.OrganisationAdjective | AlmanacKinds.OrganisationPart) && match.Place is { } capital)
            return new Hit(first, end, HitKind.City, capital.Name, capital.Country, IsCapital: true) { Body = match.Organisation };
        if (match.Organisation is { } body)
            return new Hit(first, end, HitKind.Organisation, body.Name, body.Code) { Members = body.Members };
        if (match.Is(AlmanacKinds.Institution) && match.Institution is { } institution)
            return institution.Sector == "PTY" ? null : new Hit(first, end, institution.Of is null ? HitKind.Institution : HitKind.Seat, institution.Name, institution.Of);
        if (match.Is(AlmanacKinds.City) && match.Place is { } city)
            return new Hit(first, end, HitKind.City, city.Name, city.Country, IsCapital: city.IsCapital || match.Is(AlmanacKinds.GovernmentName));
        if (match.Is(AlmanacKinds.GovernmentName) && match.Country is { } seat)
            return new Hit(first, end, HitKind.Seat, seat.Name, seat.Code);
        return match.Place is { } region ? new Hit(first, end, HitKind.Division, region.Name, region.Country) : null;
    }
}
