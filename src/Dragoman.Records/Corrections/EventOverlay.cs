using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Coded events of a dealing with what people corrected in it: who took part, when and where.</summary>
public static class EventOverlay
{
    private const string Government = "GOV";

    /// <param name="dealing">The dealing that the event's engagement is merged into, or null.</param>
    public static CodedEvent Of(CodedEvent coded, Record record, Dealing? dealing)
    {
        ArgumentNullException.ThrowIfNull(coded);
        ArgumentNullException.ThrowIfNull(record);
        if (IsDenied(coded, record, dealing))
            coded = coded with { Auxiliary = AuxiliaryMode.Negation };
        foreach (var field in dealing?.Corrections.Select(c => c.Field).OfType<string>().Distinct() ?? [])
        {
            coded = field switch
            {
                "parties" => WithParties(coded, record, dealing!),
                "kind" when coded.Event == PloverCategory.Consult => WithKind(coded, dealing!.Kind),
                "when" => coded with { When = dealing!.When },
                "place" or "country" or "venue" => coded with { Where = dealing!.Where },
                _ => coded,
            };
        }
        return coded;
    }

    /// <summary>Consultation by telephone, by a visit, among many, or otherwise; a signing is told by other events than a consultation.</summary>
    private static CodedEvent WithKind(CodedEvent coded, EngagementKind kind) => kind switch
    {
        EngagementKind.Call => coded with { Mode = "phone", Cameo = "041" },
        EngagementKind.Visit => coded with { Mode = "visit", Cameo = "042" },
        EngagementKind.Gathering => coded with { Mode = "multilateral", Cameo = "040" },
        EngagementKind.Meeting or EngagementKind.Message => coded with { Mode = null, Cameo = "040" },
        _ => coded,
    };

    /// <summary>What the story denies, and what nobody reports, is told as not so.</summary>
    private static bool IsDenied(CodedEvent coded, Record record, Dealing? dealing) => coded.Engagement is { } id
        && (dealing?.Status == DealingStatus.Denied || record.Engagements.Any(e => e.Id == id && e.Status == EngagementStatus.Denied));

    /// <summary>The visitor acts and the host receives; where it is not clear who hosts, all parties act (docs/record.md).</summary>
    private static CodedEvent WithParties(CodedEvent coded, Record record, Dealing dealing)
    {
        var hosts = dealing.Parties.Where(p => p.Side is Side.Host or Side.To).ToList();
        if (hosts.Count == dealing.Parties.Count)
            hosts.Clear();
        return coded with
        {
            Actors = dealing.Parties.Except(hosts).Select(p => Party(p, coded, record)).ToValueList(),
            Recipients = hosts.Select(p => Party(p, coded, record)).ToValueList(),
        };
    }

    private static Party Party(DealingParty party, CodedEvent coded, Record record)
    {
        var known = coded.Actors.Concat(coded.Recipients).FirstOrDefault(p => p.Country == party.Country && IsNamed(p.Name, party.Name));
        var actor = record.Actors.FirstOrDefault(a => a.Kind == ActorKind.Person && party.Name is not null && IsNamed(a.Name, party.Name) && (a.Country is null || a.Country == party.Country));
        return known ?? new Party(actor?.Id, party.Name, party.Country, Government);
    }

    private static bool IsNamed(string? one, string? other) => one is null || other is null ? one == other : NameForm.Of(one).MayBe(NameForm.Of(other));
}
