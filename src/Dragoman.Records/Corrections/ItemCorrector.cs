using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Corrects items of stories' records. The journal alone keeps what was said; it is laid over a record whenever that is entered or asked for.</summary>
internal static class ItemCorrector
{
    /// <summary>The record with every correction of its items that the journal holds before an entry.</summary>
    /// <param name="no">The story's number.</param>
    public static Record Laid(Session session, long no, Record record, long before = long.MaxValue) => Overlay(session, no, record, before).Record;

    /// <summary>The correction as the journal keeps it: with the item as it now stands.</summary>
    /// <exception cref="StoreException">There is no such item, or it can't be corrected so.</exception>
    public static Correction Anchored(Session session, ItemAddress address, Correction correction)
    {
        if (!address.IsKnown)
            throw new StoreException($"'{address.Item}' is no item of a record that can be corrected: statements (s1), figures (f1), commitments (c1) and coded events (v1) are");
        if (correction.Kind is CorrectionKind.Add or CorrectionKind.Merge or CorrectionKind.Split)
            throw new StoreException("an item of a record can be changed, rejected and accepted; dealings and persons can be merged");
        if (correction.Kind == CorrectionKind.Change && correction.Fields.Count == 0)
            throw new StoreException("a change needs a field and its value");
        var no = Number(session, address.Story);
        var overlay = Overlay(session, no, StoryTable.Newest(session, no), long.MaxValue);
        var item = overlay.Item(address.Item) ?? throw new StoreException($"the story has no item '{address.Item}'");
        var anchored = correction with { Item = item, Target = address.ToString() };
        // Refused now where a value is none, before anything is written.
        if (correction.Kind != CorrectionKind.Undo)
            overlay.Apply(anchored, "");
        else if (!Said(session, no, long.MaxValue).Exists(s => IsOfSameItem(s.Correction, anchored)))
            throw new StoreException("nothing was corrected in it");
        return anchored;
    }

    /// <summary>The stories that a correction of an item bears upon, by their numbers: its own first, then other prints and versions of the text.</summary>
    public static IEnumerable<long> Touched(Session session, ItemAddress address)
    {
        var no = Number(session, address.Story);
        var root = Root(session, no);
        return session.All("SELECT story FROM copy WHERE source = $1 ORDER BY story", row => row.GetInt64(0), root).Append(root).Where(n => n != no).Prepend(no);
    }

    private static ItemOverlay Overlay(Session session, long no, Record record, long before)
    {
        var overlay = new ItemOverlay(record);
        foreach (var (at, correction) in Said(session, no, before))
            overlay.Apply(correction, at);
        return overlay;
    }

    /// <summary>What was said of the items of a text, in the order it was said; what was taken back is left out.</summary>
    private static List<(string At, Correction Correction)> Said(Session session, long no, long before)
    {
        var said = new List<(string At, Correction Correction)>();
        foreach (var entry in session.All(
            "SELECT at, body FROM journal WHERE kind = 'correction' AND seq < $2 AND subject IN (SELECT id FROM story WHERE no = $1"
            + " UNION SELECT s.id FROM copy c JOIN story s ON s.no = c.story WHERE c.source = $1) ORDER BY seq",
            row => (At: row.GetString(0), Correction: DealingFormat.ParseCorrection(row.GetString(1))), Root(session, no), before))
        {
            if (entry.Correction.Kind != CorrectionKind.Undo)
                said.Add(entry);
            else if (said.FindLastIndex(s => IsOfSameItem(s.Correction, entry.Correction)) is >= 0 and var last)
                said.RemoveAt(last);
        }
        return said;
    }

    private static bool IsOfSameItem(Correction one, Correction other) =>
        ItemAddress.Parse(one.Target)?.Story == ItemAddress.Parse(other.Target)?.Story
        && one.Item is { } item && other.Item is { } same && item.Id[0] == same.Id[0] && item.Span == same.Span && (item.Words == same.Words);

    private static long Root(Session session, long no) => session.Number("SELECT source FROM copy WHERE story = $1", no) is > 0 and var source ? source : no;

    private static long Number(Session session, string story) => session.Number("SELECT no FROM story WHERE id = $1", story) is > 0 and var no
        ? no : throw new StoreException($"'{story}' is no story of this store; give the whole id");
}
