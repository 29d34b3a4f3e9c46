using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Casts countries, organisations and formats, and sorts cities into places and governments ("Moscow said").</summary>
internal sealed class BodyCaster(CastDraft draft, Func<string, string> countryName)
{
    private readonly Tree tree = draft.Tree;
    private readonly Syntax syntax = draft.Tree.Syntax;

    public List<PlaceMention> Places { get; } = [];

    private readonly Dictionary<string, string> capitals = new(StringComparer.Ordinal);

    public void Cast(int from, int to, Func<int, bool> inName)
    {
        Capitals();
        foreach (var hit in draft.Gazette.Hits)
        {
            if (hit.First < from || hit.First >= to || inName(hit.First))
                continue;
            Cast(hit);
        }
    }

    /// <summary>The capitals of the countries that the story speaks of: "Victoria" is Seychelles' where Seychelles is spoken of.</summary>
    private void Capitals()
    {
        foreach (var hit in draft.Gazette.Hits)
        {
            if (hit.Kind is not (HitKind.Country or HitKind.Nationality) || hit.Code is null || Almanac.Default.Country(hit.Code) is not { } country)
                continue;
            foreach (var capital in country.Capitals)
                capitals.TryAdd(capital, hit.Code);
        }
    }

    private void Cast(Hit hit)
    {
        var span = draft.SpanOf(hit.First, hit.End);
        var head = draft.HeadOf(hit.First, hit.End);
        switch (hit.Kind)
        {
            case HitKind.Country:
                draft.Add(head, hit.First, hit.End, span, MentionForm.Name, Country(hit.Code!));
                Places.Add(new PlaceMention(head, hit.First, hit.End, span, null, hit.Code, false));
                break;
            case HitKind.Nationality when hit.Code is not null:
                draft.Add(head, hit.First, hit.End, span, MentionForm.Adjective, ByCode(hit));
                break;
            case HitKind.Seat when hit.Code is not null:
                draft.Add(head, hit.First, hit.End, span, MentionForm.Seat, ByCode(hit));
                break;
            case HitKind.Organisation:
                draft.Add(head, hit.First, hit.End, span, MentionForm.Name, draft.Body(ActorKind.Organisation, hit.Name, hit.Code));
                break;
            case HitKind.Format:
                var format = draft.Body(ActorKind.Format, hit.Name, null);
                format.Members = hit.Members;
                draft.Add(head, hit.First, hit.End, span, MentionForm.Name, format);
                break;
            case HitKind.City or HitKind.Division:
                City(hit, head, span);
                break;
        }
    }

    private CastMember ByCode(Hit hit) => hit.Code is { Length: 3 } code && countryName(code) is { Length: > 0 } ? Country(code) : draft.Body(ActorKind.Organisation, hit.Name, hit.Code);

    private CastMember Country(string code) => draft.Body(ActorKind.Country, countryName(code), code);

    private void City(Hit hit, int head, Span span)
    {
        if (hit.Code is not null && capitals.TryGetValue(span.Of(tree.Text).ToString(), out var own) && own != hit.Code)
        {
            Places.Add(new PlaceMention(head, hit.First, hit.End, span, span.Of(tree.Text).ToString(), own, true));
            return;
        }
        if (hit.IsCapital && hit.Code is not null && Acts(head))
        {
            draft.Add(head, hit.First, hit.End, span, MentionForm.Seat, hit.Body is { } body ? draft.Body(ActorKind.Organisation, body.Name, body.Code) : Country(hit.Code));
            return;
        }
        Places.Add(new PlaceMention(head, hit.First, hit.End, span, span.Of(tree.Text).ToString(), hit.Code, hit.IsCapital) { IsRegion = hit.Kind == HitKind.Division });
    }

    /// <summary>A capital that does something, owns something or stands between two others is a government.</summary>
    private bool Acts(int head)
    {
        if (tree.Preposition(head) is { Length: > 0 } preposition)
            return preposition is "between" or "by" or "with" or "against";
        switch (syntax.Relations[head])
        {
            case Relation.Nsubj or Relation.NsubjPass:
                return syntax.Tags[syntax.Heads[head]] == Upos.Verb;
            case Relation.NmodPoss or Relation.Obj or Relation.Iobj:
                return syntax.Heads[head] < 0 || !(syntax.Lemmas[syntax.Heads[head]] is "leave" or "visit" or "reach" or "tour" or "enter" or "embassy" or "airport" or "street");
            case Relation.Conj:
                return syntax.Heads[head] >= 0 && syntax.Heads[head] < head && Acts(syntax.Heads[head]);
            default:
                return false;
        }
    }
}
