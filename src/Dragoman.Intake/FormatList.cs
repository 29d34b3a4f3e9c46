namespace Dragoman.Intake;

/// <summary>The room's table of contents: every input format, the ones that are surest of their own first, plain text last.</summary>
public static class FormatList
{
    public static IReadOnlyList<IFormat> All() =>
    [
        new GzipFormat(),
        new ZipFormat(),
        new WarcFormat(),
        new PdfFormat(),
        new XmlFormat(),
        new JsonFormat(),
        new GdeltFormat(),
        new CalendarFormat(),
        new MailFormat(),
        new HtmlFormat(),
        new PlainTextFormat(),
    ];
}
