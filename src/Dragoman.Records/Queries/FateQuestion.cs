namespace Dragoman.Records;

/// <summary>What became of what no longer stands under its id.</summary>
internal static class FateQuestion
{
    private const int ShownId = 12;

    public static Fate? Of(Session session, string id)
    {
        var key = id.ToLowerInvariant();
        return key.StartsWith('p') ? OfPerson(session, key) : OfDealing(session, key);
    }

    private static Fate? OfDealing(Session session, string id)
    {
        var last = session.One("SELECT at, gone, why FROM version WHERE dealing = $1 ORDER BY seq DESC LIMIT 1",
            row => (At: row.GetString(0), Gone: row.GetInt64(1) != 0, Why: row.GetString(2)), id);
        if (!last.Gone)
            return null;
        var into = session.Text("SELECT d.id FROM alias a JOIN dealing d ON d.no = a.dealing WHERE a.id = $1", id);
        var said = Correction(session, last.Why);
        if (said is { Kind: CorrectionKind.Merge })
            return new Fate(id, "merged", into, last.At, $"{said.Author}: {said.Reason}");
        if (said is { Kind: CorrectionKind.Reject })
            return new Fate(id, "rejected", null, last.At, $"{said.Author}: {said.Reason}");
        return new Fate(id, "gone", null, last.At, said is not null ? $"{said.Author}: {said.Reason}"
            : last.Why.Split(' ') is ["record", var story] ? $"story {story[..Math.Min(ShownId, story.Length)]}, read again, does not tell of it" : last.Why);
    }

    private static Fate? OfPerson(Session session, string id)
    {
        if (session.One("SELECT p.no, p.id FROM alias a JOIN person p ON p.no = a.dealing WHERE a.id = $1", row => (No: row.GetInt64(0), Id: row.GetString(1)), id) is not { Id: { } into, No: var no })
            return null;
        // Who was merged into one who was merged in turn is found under any of the ids that the person had.
        foreach (var (at, body) in session.All(
            "SELECT at, body FROM journal WHERE kind = 'correction' AND (subject = $1 OR subject IN (SELECT id FROM alias WHERE dealing = $2 AND id LIKE 'p%')) ORDER BY seq DESC",
            row => (row.GetString(0), DealingFormat.ParseCorrection(row.GetString(1))), into, no))
        {
            if (body is { Kind: CorrectionKind.Merge } && body.Other == id)
                return new Fate(id, "merged", into, at, $"{body.Author}: {body.Reason}");
        }
        return new Fate(id, "merged", into, "", "somebody said that both are one person");
    }

    /// <summary>"correction 12" leads to the journal's entry.</summary>
    private static Correction? Correction(Session session, string why) => why.Split(' ') is ["correction", var number] && long.TryParse(number, out var seq)
        && session.Text("SELECT body FROM journal WHERE seq = $1", seq) is { } body ? DealingFormat.ParseCorrection(body) : null;
}
