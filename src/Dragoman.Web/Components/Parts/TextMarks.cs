using Dragoman.Model;

namespace Dragoman.Web.Components.Parts;

/// <summary>Cuts a story's text into pieces with the kinds of reading that lie on each, for a page to mark.</summary>
public static class TextMarks
{
    /// <summary>A piece of the text and what lies on it, the least first.</summary>
    /// <param name="Kinds">"person", "quote", "figure", "evidence", "at".</param>
    /// <param name="First">Whether the highlighted span begins here.</param>
    public sealed record Piece(string Text, IReadOnlyList<string> Kinds, bool First);

    /// <summary>The pieces in order; together they are the text. Linear in the marks but for sorting their edges.</summary>
    public static IReadOnlyList<Piece> Of(Record record, Span? at)
    {
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
            if (statement.Form == StatementForm.Direct)
                Add(statement.Span, "quote");
        foreach (var actor in record.Actors)
            if (actor.Kind == ActorKind.Person)
                foreach (var mention in actor.Mentions)
                    Add(mention, "person");
        foreach (var figure in record.Figures)
            Add(figure.Span, "figure");
        foreach (var engagement in record.Engagements)
            foreach (var spans in engagement.Because)
                if (spans.Key == "when")
                    foreach (var span in spans.Value)
                        Add(span, "time");
        if (at is { } shown)
            Add(shown, "at");
        return marks;
    }
}
