using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Dragoman.Web.Components.Parts;

namespace Dragoman.Web.Briefs;

/// <summary>A brief as a word processor's document (DOCX), with headings that its outline knows.</summary>
public static class BriefDocument
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // Half points: the body, and what is smaller.
    private const string BodySize = "20", SourceSize = "17";

    public static void Write(Brief brief, Stream output)
    {
        ArgumentNullException.ThrowIfNull(brief);
        using var document = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = Clean(brief.Title);
        document.PackageProperties.Creator = "Dragoman";
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
        var body = new Body(Paragraph("Title", Text(brief.Title)), Paragraph(null, Text($"As the record stood on {Words.Date(brief.Day)}.")));
        foreach (var part in brief.Parts)
        {
            body.AppendChild(Paragraph("Heading1", Text(part.Title)));
            if (part.Lines.Count == 0)
                body.AppendChild(Paragraph(null, Text(part.Empty)));
            foreach (var line in part.Lines)
            {
                body.AppendChild(Paragraph("Line", Text(line.Text)));
                foreach (var source in line.Sources)
                    body.AppendChild(Paragraph("Source", [.. Source(main, source)]));
            }
        }
        main.Document = new Document(body);
        main.Document.Save();
    }

    private static IEnumerable<OpenXmlElement> Source(MainDocumentPart main, BriefSource source)
    {
        if (source.Sentence is { } sentence)
            yield return Text($"“{sentence}” – ");
        // Addresses were held to http and https when the line was made.
        if (source.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address))
            yield return new Hyperlink(Text(source.Text)) { Id = main.AddHyperlinkRelationship(address, isExternal: true).Id };
        else
            yield return Text(source.Text);
    }

    private static Run Text(string text) => new(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });

    private static Paragraph Paragraph(string? style, params OpenXmlElement[] runs)
    {
        var paragraph = new Paragraph();
        if (style is not null)
            paragraph.AppendChild(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(runs);
        return paragraph;
    }

    private static Styles Styles() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri" }, new FontSize { Val = BodySize }))),
        Style("Title", "Title", "32", bold: true, before: "0", indent: "0", outline: null),
        Style("Heading1", "heading 1", "24", bold: true, before: "200", indent: "0", outline: 0),
        Style("Line", "Line", BodySize, bold: false, before: "60", indent: "0", outline: null),
        Style("Source", "Source", SourceSize, bold: false, before: "0", indent: "360", outline: null));

    private static Style Style(string id, string name, string size, bool bold, string before, string indent, int? outline)
    {
        var paragraph = new StyleParagraphProperties(new SpacingBetweenLines { Before = before, After = "20" }, new Indentation { Left = indent });
        if (outline is { } level)
            paragraph.AppendChild(new OutlineLevel { Val = level });
        var run = new StyleRunProperties();
        if (bold)
            run.AppendChild(new Bold());
        run.AppendChild(new FontSize { Val = size });
        return new Style(new StyleName { Val = name }, paragraph, run) { Type = StyleValues.Paragraph, StyleId = id };
    }

    /// <summary>Without the signs that XML has no place for.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\t' or >= 32 && rune.Value is not (0xFFFE or 0xFFFF)).Select(rune => rune.ToString()));
}
