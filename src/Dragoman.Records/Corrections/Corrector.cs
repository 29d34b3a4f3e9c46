using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Does what corrections say.</summary>
internal sealed class Corrector(DealingTable dealings, PersonTable persons, Merger merger)
{
    /// <summary>The correction as the journal keeps it: with the reports that its target is known by.</summary>
    public Correction Anchored(Session session, Correction correction)
    {
        if (correction.Target is not { } target)
            return correction;
        if (IsPerson(target))
        {
            if (correction.Kind == CorrectionKind.Add)
                _ = HandPersons.Of(correction.Fields);
            var byHand = correction is { Kind: CorrectionKind.Undo, Other: null } && HandPersons.Last(session, target) is not null;
            return correction with { Seen = null, Persons = byHand ? null : PersonMerges.Of(session, correction) };
        }
        var no = Number(session, target, []);
        var dealing = dealings.Load(session, no).Dealing;
        Conflicts.Refuse(correction, dealing.Corrections);
        return correction with { Seen = null, Anchors = dealing.Reports.Take(8).Select(r => $"{r.Story}/{r.Engagement.Id}").ToValueList() };
    }

    /// <summary>Applies a correction; the id of the dealing or person that came of it.</summary>
    /// <exception cref="StoreException">It can't be done.</exception>
    public string Apply(Session session, Correction correction, long seq, string at)
    {
        var why = $"correction {seq}";
        if (correction.Target is { } person && IsPerson(person))
        {
            return correction switch
            {
                { Kind: CorrectionKind.Merge, Other: { } other } => MergePersons(session, person, other, at, why),
                { Kind: CorrectionKind.Undo or CorrectionKind.Split, Persons: { } before } => PartPersons(session, before, at, why),
                { Kind: CorrectionKind.Add } => persons.Import(session, HandPersons.Of(correction.Fields), HandPersons.Source(seq))!,
                { Kind: CorrectionKind.Undo } when HandPersons.Last(session, person) is { } source => persons.TakeBack(session, person, source),
                _ => throw new StoreException("persons can be added, merged with persons and parted again; what else is told of them is corrected in their engagements"),
            };
        }
        if (correction.Kind == CorrectionKind.Add)
            return Add(session, correction, seq, at, why);
        var no = Number(session, correction.Target ?? throw new StoreException("a correction needs the id of an engagement"), correction.Anchors);
        return correction.Kind switch
        {
            CorrectionKind.Merge => Join(session, no, correction, at, why),
            CorrectionKind.Split => Split(session, no, correction, at, why),
            CorrectionKind.Undo => Undo(session, no, at, why),
            _ => Judge(session, no, correction, at, why),
        };
    }

    /// <summary>What was told of the one who is gone is told of the other: the dealings name the person by the id that stays.</summary>
    private string MergePersons(Session session, string person, string other, string at, string why)
    {
        var gone = PersonTable.One(session, PersonTable.Number(session, other));
        var (into, old) = persons.Merge(session, person, other);
        Rename(session, gone!, old, into, (_, _) => true, at, why);
        return into;
    }

    /// <summary>The one who had gone is back under the old id, with what was told under the names that were the other's alone.</summary>
    private string PartPersons(Session session, MergedPerson before, string at, string why)
    {
        var into = persons.Part(session, before);
        Rename(session, before.Gone, into, before.Gone.Id, before.IsOfGone, at, why);
        return before.Gone.Id;
    }

    private void Rename(Session session, Person whose, string from, string to, Func<string?, string?, bool> isMeant, string at, string why)
    {
        foreach (var no in DealingQuestions.NumbersOf(session, whose))
        {
            var before = dealings.Load(session, no).Dealing;
            if (!before.Parties.Any(p => p.Person == from) && !before.Reports.Any(r => r.Persons.Contains(from)))
                continue;
            ReportTable.Rename(session, no, from, to, isMeant);
            var merged = Overlay.Apply(Merge.Of(before.Id, ReportTable.Of(session, no)), before.Corrections);
            dealings.Save(session, no, merged with { Standing = before.Standing, Resembles = before.Resembles }, at, why);
        }
    }

    private string Judge(Session session, long no, Correction correction, string at, string why)
    {
        var before = dealings.Load(session, no).Dealing;
        if (correction.Kind == CorrectionKind.Change && correction.Fields.Count == 0)
            throw new StoreException("a change needs a field and its value");
        // Laid anew over what the stories tell, as when the stories are read anew: one way to stand corrected.
        return Stand(session, no, before, [.. before.Corrections, .. Notes(correction, at)], at, why);
    }

    private string Undo(Session session, long no, string at, string why)
    {
        var before = dealings.Load(session, no).Dealing;
        if (before.Corrections.Count == 0)
            throw new StoreException("nothing was corrected in it");
        var last = before.Corrections[^1];
        if (last.Kind == CorrectionKind.Add && before.Stories == 0)
        {
            session.Run("DELETE FROM report WHERE dealing = $1", no);
            dealings.Remove(session, no, at, why);
            return before.Id;
        }
        if (last.Kind is not (CorrectionKind.Change or CorrectionKind.Accept or CorrectionKind.Reject))
            throw new StoreException($"a {DealingColumns.Word(last.Kind)} came last: {(last.Kind switch { CorrectionKind.Merge => "split takes it back", CorrectionKind.Split => "merge takes it back", _ => "reject takes it back" })}");
        // A change of several fields left a note for each.
        var (left, fields) = (before.Corrections.Count, new HashSet<string?>());
        while (left > 0 && before.Corrections[left - 1] is var note && (note with { Field = null, Value = null }) == (last with { Field = null, Value = null }) && fields.Add(note.Field))
            left--;
        var notes = before.Corrections.Take(left).ToValueList();
        return Stand(session, no, before, notes, at, why);
    }

    private string Stand(Session session, long no, Dealing before, ValueList<CorrectionNote> notes, string at, string why) =>
        dealings.Save(session, no, Overlay.Apply(Merge.Of(before.Id, before.Reports), notes) with { Standing = StandingOf(notes), Resembles = before.Resembles }, at, why).Dealing.Id;

    private static Standing StandingOf(ValueList<CorrectionNote> notes)
    {
        var (standing, corrected) = (Standing.Machine, false);
        foreach (var note in notes)
        {
            corrected |= note.Kind is not (CorrectionKind.Accept or CorrectionKind.Reject);
            standing = note.Kind == CorrectionKind.Reject ? Standing.Rejected : corrected ? Standing.Corrected : Standing.Reviewed;
        }
        return standing;
    }

    private string Add(Session session, Correction correction, long seq, string at, string why)
    {
        var empty = HandReport.Empty(seq);
        var words = correction.Fields.FirstOrDefault(field => field.Field == "words")?.Value;
        correction = correction with { Fields = correction.Fields.Where(field => field.Field != "words").ToValueList() };
        var set = Overlay.Apply(Merge.Of("d", [new Report { Story = "", Engagement = empty }]), Notes(correction, at).ToValueList());
        if (set.Parties.Count == 0)
            throw new StoreException("an engagement that is added needs parties, such as 'Wang Yi (CHN); RUS'");
        var (story, told) = HandReport.Of(session, correction, empty, words, at);
        // The report holds what was said, so that stories read later find it.
        var report = told with
        {
            Engagement = told.Engagement with
            {
                Kind = set.Kind,
                Status = (EngagementStatus)set.Status,
                When = set.When,
                Where = set.Where,
                Format = set.Format,
                Subjects = set.Subjects,
                Purpose = set.Purpose,
                Participants = set.Parties.Select(p => new Participant(null, p.Name, p.Country, p.Side)).ToValueList(),
            },
        };
        var no = merger.Begin(session, report, [], at, why);
        ReportTable.Add(session, story, no, report);
        var added = dealings.Load(session, no).Dealing with { Standing = Standing.Corrected, Corrections = Notes(correction, at).ToValueList() };
        return dealings.Save(session, no, added, at, why).Dealing.Id;
    }

    private string Join(Session session, long no, Correction correction, string at, string why)
    {
        var gone = Number(session, correction.Other ?? throw new StoreException("a merge needs the id of the other engagement"), []);
        if (gone == no)
            throw new StoreException("both are one engagement already");
        var (into, other) = (dealings.Load(session, no).Dealing, dealings.Load(session, gone).Dealing);
        session.Run("UPDATE report SET dealing = $1 WHERE dealing = $2", no, gone);
        session.Run("UPDATE alias SET dealing = $1 WHERE dealing = $2 AND id LIKE 'd%'", no, gone);
        dealings.Remove(session, gone, at, why);
        session.Run("INSERT INTO alias (id, dealing) VALUES ($1, $2)", other.Id, no);
        var notes = into.Corrections.Concat(other.Corrections).Concat(Notes(correction with { Fields = [] }, at)).ToValueList();
        return Renew(session, no, [.. into.Reports, .. other.Reports], notes, at, why);
    }

    private string Split(Session session, long no, Correction correction, string at, string why)
    {
        var dealing = dealings.Load(session, no).Dealing;
        var going = dealing.Reports.Where(r => r.Story.Length > 0 && correction.Stories.Any(s => s.Length > 0 && r.Story.StartsWith(s, StringComparison.OrdinalIgnoreCase))).ToList();
        if (going.Count == 0 || going.Count == dealing.Reports.Count)
            throw new StoreException(going.Count == 0 ? "none of the stories tells of this engagement" : "an engagement can't be split from all of its stories");
        var note = Notes(correction with { Fields = [] }, at).ToValueList();
        var begun = merger.Begin(session, going[0], [], at, why);
        foreach (var report in going)
            session.Run("UPDATE report SET dealing = $1 WHERE dealing = $2 AND story = (SELECT no FROM story WHERE id = $3)", begun, no, report.Story);
        Renew(session, no, [.. dealing.Reports.Except(going)], [.. dealing.Corrections, .. note], at, why);
        return Renew(session, begun, going, note, at, why);
    }

    private string Renew(Session session, long no, List<Report> reports, ValueList<CorrectionNote> notes, string at, string why)
    {
        var id = dealings.Load(session, no).Dealing.Id;
        var merged = Overlay.Apply(Merge.Of(id, reports), notes) with { Standing = Standing.Corrected };
        return dealings.Save(session, no, merged, at, why).Dealing.Id;
    }

    private static IEnumerable<CorrectionNote> Notes(Correction correction, string at)
    {
        if (correction.Fields.Count == 0)
            yield return new CorrectionNote(correction.Kind, null, null, correction.Author, at, correction.Reason);
        foreach (var field in correction.Fields)
            yield return new CorrectionNote(correction.Kind, field.Field, field.Value, correction.Author, at, correction.Reason);
    }

    private static bool IsPerson(string id) => id.StartsWith('p');

    private static long Number(Session session, string id, ValueList<string> anchors)
    {
        if (DealingTable.Number(session, id) is > 0 and var no)
            return no;
        foreach (var anchor in anchors)
        {
            var slash = anchor.IndexOf('/', StringComparison.Ordinal);
            var story = session.Number("SELECT no FROM story WHERE id = $1", anchor[..slash]);
            foreach (var (dealing, report) in ReportTable.OfStory(session, story))
            {
                if (story != 0 && report.Engagement.Id == anchor[(slash + 1)..])
                    return dealing;
            }
        }
        throw new StoreException($"'{id}' is no engagement of this store; give the whole id");
    }
}
