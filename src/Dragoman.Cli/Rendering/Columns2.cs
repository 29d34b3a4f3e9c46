using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dragoman.Cli.Rendering;

/// <summary>A narrow lead (a date, a code) and a text that wraps beside it; without a lead the text takes the line.</summary>
internal sealed class Columns2(string lead, string text) : IRenderable
{
    private const int LeadWidth = 24;

    private readonly IRenderable inner = lead.Length == 0 ? new Markup(text) : Both(lead, text);

    public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => inner.Render(options, maxWidth);

    private static Grid Both(string lead, string text)
    {
        var width = Markup.Remove(lead).Length <= 10 ? 11 : LeadWidth;
        var grid = new Grid();
        grid.AddColumn(new GridColumn { Width = width, Padding = new Padding(0), NoWrap = true });
        grid.AddColumn(new GridColumn { Padding = new Padding(0) });
        return grid.AddRow(new Markup(lead), new Markup(text));
    }
}
