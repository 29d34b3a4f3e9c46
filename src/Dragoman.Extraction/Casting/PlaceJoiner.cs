using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Joins what belongs to one place ("Tashkent, Uzbekistan", "the Finnish city of Tampere") and finds towns that no almanac holds.</summary>
internal sealed class PlaceJoiner(CastDraft draft)
{
    private readonly Tree tree = draft.Tree;
    private readonly Syntax syntax = draft.Tree.Syntax;

    public List<PlaceMention> Join(List<PlaceMention> places, List<NameRun> runs, Func<int, bool> inPerson)
    {
        foreach (var run in runs)
        {
            if (!inPerson(run.First) && Town(run) is { } town)
                places.Add(town);
        }
        places.Sort((a, b) => a.First.CompareTo(b.First));
        var joined = new List<PlaceMention>(places.Count);
        foreach (var place in places)
        {
            if (joined.Count > 0 && Follows(joined[^1], place))
                joined[^1] = joined[^1] with { End = place.End, Span = joined[^1].Span.To(place.Span), Country = place.Country ?? joined[^1].Country };
            else
                joined.Add(place.Country is null || place.Name is not null ? Described(place) : place);
        }
        return joined;
    }

    /// <summary>"Busan, South Korea": a wider place behind a comma, where the sentence doesn't list them side by side.</summary>
    private bool Follows(PlaceMention one, PlaceMention next) =>
        one.Name is not null && next.First == one.End + 1 && tree.Form(one.End) is ","
        && (next.Country == one.Country || next.Name is null || one.Country is null)
        && (next.Name is null || one.Country is null || next.Country == one.Country)
        && !(next.End < syntax.Count && tree.Form(next.End) is "and" && next.Name is null && one.Country is not null && next.Country != one.Country);

    /// <summary>A name behind "in", "at" or "to", or behind "town of", that is nobody's.</summary>
    private PlaceMention? Town(NameRun run)
    {
        if (run.Length > 3 || run.First == 0 || NameWords.IsBody(tree.Form(run.End - 1).ToString()) || syntax.SentenceOf(run.First) != syntax.SentenceOf(run.First - 1))
            return null;
        var before = tree.Form(run.First - 1).ToString();
        var span = draft.SpanOf(run.First, run.End);
        var country = Behind(run) ?? CountryOfTown(run.First);
        var preposed = before is "in" or "In" or "near" or "to" or "from" || (before == "of" && IsTown(run.First - 2));
        if (!preposed || (country is null && draft.EntityOver(span) != EntityType.Place))
            return null;
        return new PlaceMention(draft.HeadOf(run.First, run.End), run.First, run.End, span, span.Of(tree.Text).ToString(), country, false);
    }

    private string? Behind(NameRun run) =>
        run.End + 1 < syntax.Count && tree.Form(run.End) is "," && draft.Gazette.Over(run.End + 1) is { Kind: HitKind.Country or HitKind.Division } hit ? hit.Code : null;

    private bool IsTown(int word) =>
        word >= 0 && syntax.Lemmas[word] is "city" or "town" or "village" or "resort" or "port" or "capital" or "suburb" or "district" or "region" or "province" or "island" or "base" or "state";

    /// <summary>"the southern Albanian town of …", "the Iranian capital …".</summary>
    private string? CountryOfTown(int first)
    {
        var town = first - 1;
        if (town >= 0 && tree.Form(town) is "of")
            town--;
        if (!IsTown(town))
            return null;
        for (var word = town - 1; word >= 0 && word >= town - 5 && syntax.SentenceOf(word) == syntax.SentenceOf(town); word--)
        {
            if (draft.Gazette.Over(word) is { Kind: HitKind.Nationality or HitKind.Country } hit)
                return hit.Code;
            if (syntax.Tags[word] is Upos.Det or Upos.Verb)
                break;
        }
        return null;
    }

    /// <summary>A city of a common name stands in the country that the words beside it name ("Georgian town of Gori").</summary>
    private PlaceMention Described(PlaceMention place) =>
        CountryOfTown(place.First) is { } country && country != place.Country ? place with { Country = country } : place;
}
