using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dragoman.Cli.Rendering;

/// <summary>A line of the record: a lead (a date, a code) and a text that wraps beside it, without blanks at the line's end.</summary>
internal sealed class Entry(string lead, string text) : IRenderable
{
    private const int Indent = 2;
    private const int ShortLead = 10;
    private const int LongLead = 23;
    private const int Narrowest = 20;

    private readonly Markup lead = new(lead);
    private readonly Markup text = new(text);

    /// <summary>The columns before the text: one blank behind the widest lead of its sort.</summary>
    private readonly int margin = Indent + (lead.Length == 0 ? 0 : 1 + (Markup.Remove(lead).Length <= ShortLead ? ShortLead : LongLead));

    public Measurement Measure(RenderOptions options, int maxWidth) => new(Math.Min(maxWidth, margin + Narrowest), maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var first = true;
        foreach (var line in Lines(text, options, Math.Max(Narrowest, OutputWidth.OfText(maxWidth) - margin)))
        {
            var used = 0;
            if (first)
            {
                yield return Segment.Padding(Indent);
                used = Indent;
                foreach (var segment in ((IRenderable)lead).Render(options, margin).Where(segment => !segment.IsLineBreak))
                {
                    used += segment.CellCount();
                    yield return segment;
                }
            }
            if (used < margin)
                yield return Segment.Padding(margin - used);
            foreach (var segment in line)
                yield return segment;
            yield return Segment.LineBreak;
            first = false;
        }
    }

    private static List<SegmentLine> Lines(IRenderable text, RenderOptions options, int width) =>
        Segment.SplitLines(text.Render(options, width), width);
}
