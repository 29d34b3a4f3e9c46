using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>A record with what people said of its statements, figures, commitments and events laid over it, in the order they said it.</summary>
internal sealed class ItemOverlay
{
    private readonly Record machine;
    private readonly List<Entry> entries = [];
    private readonly List<ItemCorrection> notes = [];

    public ItemOverlay(Record record)
    {
        machine = record.Numbered();
        entries.AddRange(machine.Statements.Select(s => new Entry(s.Id, s.Span, s)));
        entries.AddRange(machine.Figures.Select(f => new Entry(f.Id!, f.Span, f)));
        entries.AddRange(machine.Commitments.Select(c => new Entry(c.Id!, c.Span, c)));
        entries.AddRange(machine.Events.Select(e => new Entry(e.Id, e.Trigger, e)));
    }

    /// <summary>The record as it stands corrected.</summary>
    public Record Record => notes.Count == 0 ? machine : Linked(machine with
    {
        Statements = Standing<Statement>(),
        Figures = Standing<Figure>(),
        Commitments = Standing<Commitment>(),
        Events = Standing<CodedEvent>(),
        Corrections = notes.ToValueList(),
    });

    /// <summary>The item of an id as it now stands, rejected ones too.</summary>
    public CorrectedItem? Item(string id) => entries.Find(e => e.Id == id) is { } entry
        ? new CorrectedItem(id, entry.Span, Words(entry.Span), entry.Item as Statement, entry.Item as Figure, entry.Item as Commitment)
        : null;

    /// <summary>Lays a correction over it.</summary>
    /// <param name="at">When it was said, UTC.</param>
    /// <exception cref="StoreException">A value is none for its field.</exception>
    public void Apply(Correction correction, string at)
    {
        if (correction.Item is not { } item)
            return;
        if (ItemAddress.Parse(correction.Target) is not { } address)
        {
            // The day of a story itself, which the record that was read has already: what is left to say is who gave it.
            if (correction.Target == machine.Story.Id)
                notes.Add(new ItemCorrection(item.Id, DealingColumns.Word(correction.Kind), StoryDate.Field, correction.Fields[0].Value, item.Words is { Length: > 0 } was ? was : null, correction.Author, at, correction.Reason));
            return;
        }
        var own = address.Story == machine.Story.Id;
        if (correction.Kind == CorrectionKind.Add)
        {
            if (own)
                Add(item, correction, at);
            return;
        }
        var entry = Find(item, own);
        if (entry is null && own && correction.Kind != CorrectionKind.Reject)
            entry = Again(item);
        if (entry is null)
            return;
        var kind = DealingColumns.Word(correction.Kind);
        if (correction.Kind != CorrectionKind.Change)
        {
            entry.Rejected = correction.Kind == CorrectionKind.Reject;
            notes.Add(new ItemCorrection(entry.Id, kind, null, null, Said(entry.Item), correction.Author, at, correction.Reason));
            return;
        }
        foreach (var (field, value) in correction.Fields)
        {
            (entry.Item, var was) = ItemFields.Set(entry.Item, field, value, machine);
            notes.Add(new ItemCorrection(entry.Id, kind, field, string.IsNullOrWhiteSpace(value) ? null : value.Trim(), was, correction.Author, at, correction.Reason));
        }
    }

    /// <summary>In the same text the item that stands where it stood, by half at least; in another print the one with the same words.</summary>
    private Entry? Find(CorrectedItem item, bool own)
    {
        if (HandItems.IsByHand(item.Id))
            return own ? entries.Find(entry => entry.Id == item.Id) : null;
        Entry? best = null;
        var likeness = 0.0;
        foreach (var entry in entries)
        {
            if (entry.Id[0] != item.Id[0])
                continue;
            var shared = own ? Overlap(entry.Span, item.Span) : item.Words.Length > 0 && Words(entry.Span) == item.Words ? 1 : 0;
            // Two promises of one sentence stand in the same place.
            if (shared >= 0.5 && shared + (entry.Id == item.Id ? 0.1 : 0) > likeness)
                (best, likeness) = (entry, shared + (entry.Id == item.Id ? 0.1 : 0));
        }
        return best;
    }

    private void Add(CorrectedItem item, Correction correction, string at)
    {
        entries.Add(new Entry(item.Id, item.Span, item.Statement ?? item.Figure ?? (object)item.Commitment!));
        notes.Add(new ItemCorrection(item.Id, DealingColumns.Word(correction.Kind), null, null, Said(entries[^1].Item), correction.Author, at, correction.Reason));
    }

    /// <summary>Puts back what a new reading no longer finds, for somebody vouched for it.</summary>
    private Entry? Again(CorrectedItem item)
    {
        var number = 1;
        while (entries.Exists(e => e.Id == $"{item.Id[0]}{number}"))
            number++;
        var id = $"{item.Id[0]}{number}";
        object? again = item.Statement is { } statement ? statement with { Id = id }
            : item.Figure is { } figure ? figure with { Id = id }
            : item.Commitment is { } commitment ? commitment with { Id = id } : null;
        if (again is null)
            return null;
        entries.Add(new Entry(id, item.Span, again));
        return entries[^1];
    }

    private ValueList<T> Standing<T>() => entries.Where(e => !e.Rejected).Select(e => e.Item).OfType<T>().ToValueList();

    /// <summary>What rests on a statement that stands no more rests on none.</summary>
    private static Record Linked(Record record)
    {
        var statements = record.Statements.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return record with
        {
            Figures = record.Figures.Select(f => f.Statement is null || statements.Contains(f.Statement) ? f : f with { Statement = null }).ToValueList(),
            Commitments = record.Commitments.Select(c => c.Statement is null || statements.Contains(c.Statement) ? c : c with { Statement = null }).ToValueList(),
        };
    }

    private string Words(Span span) => span.Start >= 0 && span.End <= machine.Story.Text.Length ? span.Of(machine.Story.Text).ToString() : "";

    private static double Overlap(Span one, Span other)
    {
        var shared = Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);
        var both = Math.Max(one.End, other.End) - Math.Min(one.Start, other.Start);
        return both <= 0 ? one == other ? 1 : 0 : Math.Max(0, (double)shared / both);
    }

    private static string Said(object item) => item switch
    {
        Statement statement => $"{statement.SpeakerName}: {statement.Text}",
        Figure figure => $"{Disagreements.AmountText(figure)} {figure.Of}".TrimEnd(),
        Commitment commitment => $"{commitment.By}: {commitment.What}",
        CodedEvent coded => coded.Event.ToString().ToUpperInvariant(),
        _ => "",
    };

    private sealed class Entry(string id, Span span, object item)
    {
        public string Id => id;

        /// <summary>Where the reading found it.</summary>
        public Span Span => span;

        public object Item { get; set; } = item;

        public bool Rejected { get; set; }
    }
}
