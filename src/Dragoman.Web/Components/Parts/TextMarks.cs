using Dragoman.Model;

namespace Dragoman.Web.Components.Parts;

/// <summary>Cuts a story's text into pieces with the kinds of reading that lie on each, for a page to mark.</summary>
public static class TextMarks
{
    /// <summary>What is marked, with its word for the reader. Statements and promises lie under the names, dates and figures in them.</summary>
    public static IReadOnlyList<(string Kind, string Title)> Kinds { get; } =
    [
        ("person", "person"), ("party", "country, organisation or format"), ("time", "date"), ("place", "place"), ("figure", "figure"), ("telling", "what tells of an engagement"),
        ("quote", "quoted"), ("said", "reported"), ("promise", "promise"),
    ];

    /// <summary>A piece of the text and what lies on it.</summary>
    /// <param name="Kinds">Of <see cref="TextMarks.Kinds"/>; "at" for the stretch that a reader came for.</param>
    /// <param name="First">Whether the highlighted span begins here.</param>
    public sealed record Piece(string Text, IReadOnlyList<string> Kinds, bool First);

    /// <summary>The pieces in order; together they are the text. Linear in the marks but for sorting their edges.</summary>
    public static IReadOnlyList<Piece> Of(Record record, Span? at)
    {
        ArgumentNullException.ThrowIfNull(record);
        var marks = Marks(record, at);
        var edges = new SortedSet<int> { 0, record.Story.Text.Length };
        foreach (var (span, _) in marks)
        {
            edges.Add(span.Start);
            edges.Add(span.End);
        }
        var starts = marks.OrderBy(mark => mark.Span.Start).ToList();
        var open = new List<(Span Span, string Kind)>();
        var pieces = new List<Piece>();
        var next = 0;
        var from = -1;
        foreach (var edge in edges)
        {
            if (from >= 0)
                pieces.Add(new Piece(record.Story.Text[from..edge], [.. open.Select(mark => mark.Kind).Distinct()], at is { } a && a.Start == from));
            open.RemoveAll(mark => mark.Span.End <= edge);
            for (; next < starts.Count && starts[next].Span.Start <= edge; next++)
                if (starts[next].Span.End > edge)
                    open.Add(starts[next]);
            from = edge;
        }
        return pieces;
    }

    private static List<(Span Span, string Kind)> Marks(Record record, Span? at)
    {
        var length = record.Story.Text.Length;
        var marks = new List<(Span Span, string Kind)>();
        void Add(Span span, string kind)
        {
            if (span.End <= length && span.Length > 0)
                marks.Add((span, kind));
        }
        foreach (var statement in record.Statements)
            Add(statement.Span, statement.Form == StatementForm.Direct ? "quote" : "said");
        foreach (var commitment in record.Commitments)
            Add(commitment.Span, "promise");
        foreach (var actor in record.Actors)
            foreach (var mention in actor.Mentions)
                Add(mention, actor.Kind == ActorKind.Person ? "person" : "party");
        foreach (var figure in record.Figures)
            Add(figure.Span, "figure");
        foreach (var (field, spans) in record.Engagements.SelectMany(engagement => engagement.Because))
            foreach (var span in spans)
                if (field switch { "when" => "time", "where" => "place", "status" => "telling", _ => null } is { } kind)
                    Add(span, kind);
        if (at is { } shown)
            Add(shown, "at");
        return marks;
    }
}
