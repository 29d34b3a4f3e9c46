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
        if (correction.Kind == CorrectionKind.Add)
            return Added(session, address, correction);
        if (!address.IsKnown)
            throw new StoreException($"'{address.Item}' is no item of a record that can be corrected: statements (s1), figures (f1), commitments (c1) and coded events (v1) are");
        if (correction.Kind is CorrectionKind.Merge or CorrectionKind.Split)
            throw new StoreException("an item of a record can be added, changed, rejected and accepted; engagements and persons can be merged");
        if (correction.Kind == CorrectionKind.Change && correction.Fields.Count == 0)
            throw new StoreException("a change needs a field and its value");
        var no = Number(session, address.Story);
        var overlay = Overlay(session, no, StoryTable.Newest(session, no), long.MaxValue);
        var item = overlay.Item(address.Item) ?? throw new StoreException($"the story has no item '{address.Item}'");
        Conflicts.Refuse(correction, [.. (overlay.Record.Corrections ?? []).Where(note => note.Item == address.Item).Select(Note)]);
        var anchored = correction with { Item = item, Target = address.ToString(), Seen = null };
        // Refused now where a value is none, before anything is written.
        if (correction.Kind != CorrectionKind.Undo)
            overlay.Apply(anchored, "");
        else if (!Said(session, no, long.MaxValue).Exists(s => IsOfSameItem(s.Correction, anchored)))
            throw new StoreException("nothing was corrected in it");
        return anchored;
    }

    private static Correction Added(Session session, ItemAddress address, Correction correction)
    {
        if (!address.IsNew)
            throw new StoreException($"'{address.Item}' is nothing that can be added to a story: s for a statement, f for a figure and c for a promise are");
        var no = Number(session, address.Story);
        // What was taken back keeps its number: nothing said of it then may be taken for something said of this.
        var numbers = session.All("SELECT body FROM journal WHERE kind = 'correction' AND subject = $1", row => DealingFormat.ParseCorrection(row.GetString(0)).Item, address.Story)
            .OfType<CorrectedItem>().Where(item => HandItems.IsByHand(item.Id)).Select(item => HandItems.Number(item.Id));
        var item = HandItems.Of(StoryTable.Newest(session, no), $"{address.Item}{numbers.DefaultIfEmpty(HandItems.First - 1).Max() + 1}", correction.Fields);
        return correction with { Item = item, Target = $"{address.Story}/{item.Id}", Seen = null };
    }

    private static CorrectionNote Note(ItemCorrection note) =>
        new(Enum.Parse<CorrectionKind>(note.Kind, ignoreCase: true), note.Field, note.Value, note.Author, note.At, note.Reason);

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

    private static bool IsOfSameItem(Correction one, Correction other) => StoryDate.IsStory(one.Target) || StoryDate.IsStory(other.Target)
        ? one.Target == other.Target
        : ItemAddress.Parse(one.Target)?.Story == ItemAddress.Parse(other.Target)?.Story
        && one.Item is { } item && other.Item is { } same && item.Id[0] == same.Id[0]
        && (HandItems.IsByHand(item.Id) || HandItems.IsByHand(same.Id) ? item.Id == same.Id : item.Span == same.Span && item.Words == same.Words);

    private static long Root(Session session, long no) => session.Number("SELECT source FROM copy WHERE story = $1", no) is > 0 and var source ? source : no;

    private static long Number(Session session, string story) => session.Number("SELECT no FROM story WHERE id = $1", story) is > 0 and var no
        ? no : throw new StoreException($"'{story}' is no story of this store; give the whole id");
}
