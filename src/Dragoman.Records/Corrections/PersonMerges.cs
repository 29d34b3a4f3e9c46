using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Merges of persons in the journal.</summary>
internal static class PersonMerges
{
    /// <summary>The two persons of a correction as they are before they are made one, or as they were before they were; null for what is neither.</summary>
    /// <exception cref="StoreException">There is no such person, or nobody made them one.</exception>
    public static MergedPerson? Of(Session session, Correction correction) => correction.Kind switch
    {
        CorrectionKind.Merge => correction.Other is { } other ? Now(session, correction.Target!, other) : null,
        CorrectionKind.Undo or CorrectionKind.Split => Last(session, correction.Target!, correction.Other),
        _ => null,
    };

    /// <summary>Those who were made one with a person and are so still, the last one first.</summary>
    public static IEnumerable<(Correction Merge, string At)> Standing(Session session, string person)
    {
        var no = PersonTable.Number(session, person);
        var gone = new HashSet<string>(session.All("SELECT id FROM alias WHERE dealing = $1 AND id LIKE 'p%'", row => row.GetString(0), no), StringComparer.Ordinal);
        var id = PersonTable.Current(session, person);
        foreach (var subject in gone.Append(id).OfType<string>().ToList())
        {
            foreach (var (at, body) in session.All("SELECT at, body FROM journal WHERE kind = 'correction' AND subject = $1 ORDER BY seq DESC", row => (row.GetString(0), row.GetString(1)), subject))
            {
                // The newest that made one of them part of the person counts: an older one was taken back.
                if (DealingFormat.ParseCorrection(body) is { Kind: CorrectionKind.Merge, Other: { } other, Persons: not null } merge && gone.Remove(merge.Persons.Gone.Id))
                    yield return (merge, at);
            }
        }
    }

    private static MergedPerson Now(Session session, string into, string other)
    {
        var (no, gone) = (PersonTable.Number(session, into), PersonTable.Number(session, other));
        if (PersonTable.One(session, no, raw: true) is not { } stays || PersonTable.One(session, gone, raw: true) is not { } goes || no == gone)
            throw new StoreException($"'{(no == 0 ? into : other)}' is no person of this store, or both are one already");
        return new MergedPerson(stays, goes, session.All("SELECT id FROM alias WHERE dealing = $1 AND id LIKE 'p%' ORDER BY id", row => row.GetString(0), gone).ToValueList());
    }

    private static MergedPerson Last(Session session, string person, string? other)
    {
        var merges = Standing(session, person).OrderByDescending(merge => merge.At, StringComparer.Ordinal).Select(merge => merge.Merge.Persons!).ToList();
        var meant = other is null ? merges.FirstOrDefault() : merges.Find(merge => merge.Gone.Id == other);
        if (meant is null)
            throw new StoreException(other is null ? "nobody made another person one with this one" : $"nobody made '{other}' one with this person");
        if (meant.Into.Id != PersonTable.Current(session, person))
            throw new StoreException($"{meant.Into.Name} was merged into another person since: take that back first");
        return meant;
    }
}
