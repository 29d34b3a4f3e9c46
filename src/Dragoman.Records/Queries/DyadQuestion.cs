using Dragoman.Model;
using NodaTime;

namespace Dragoman.Records;

/// <summary>Gathers what two parties have to do with each other.</summary>
internal static class DyadQuestion
{
    private const int Looked = 60;
    private const int MostSubjects = 10;

    /// <param name="asOf">As the store knew it then; promises as far as stories of until then tell of them.</param>
    public static Dyad Of(Session session, string one, string other, LocalDate today, DateTimeOffset? asOf = null)
    {
        var (a, b) = (one.ToUpperInvariant(), other.ToUpperInvariant());
        var parties = ValueList.Create<string>([a, b]);
        var past = DealingQuestions.Find(session, new FindQuery { Parties = parties, To = Edtf.Format(today), Limit = Looked, AsOf = asOf }, today);
        var held = past.Where(d => d.Status is DealingStatus.Held or DealingStatus.Ongoing).ToList();
        var coming = DealingQuestions.Find(session, new FindQuery { Parties = parties, Coming = true, Limit = Looked, AsOf = asOf }, today);
        var ahead = new FindQuery { Parties = parties, From = Edtf.Format(today.PlusDays(1)), Limit = Looked, AsOf = asOf };
        var calledOff = DealingQuestions.Find(session, ahead with { Status = DealingStatus.Cancelled }, today)
            .Concat(DealingQuestions.Find(session, ahead with { Status = DealingStatus.Denied }, today)).Where(d => !past.Exists(p => p.Id == d.Id));
        var promises = PromiseTable.Between(session, a, b, today).Concat(PromiseTable.Between(session, b, a, today))
            .Select(p => asOf is null ? p : PromiseTable.Until(p, today)).OfType<Promise>().Where(p => p.Status != PromiseStatus.Delivered);
        return new Dyad(a, b, held.Find(d => d.Kind is not (EngagementKind.Message or EngagementKind.Signing)), coming.FirstOrDefault(),
            held.SelectMany(d => d.Subjects).GroupBy(Letters.Fold).OrderByDescending(g => g.Count()).Take(MostSubjects).Select(g => g.First()).ToValueList(),
            promises.ToValueList(), held.ToValueList(), coming.ToValueList(),
            calledOff.Concat(past.Where(d => d.Status is DealingStatus.Cancelled or DealingStatus.Denied or DealingStatus.Postponed or DealingStatus.Lapsed && !coming.Exists(c => c.Id == d.Id))).ToValueList());
    }
}
