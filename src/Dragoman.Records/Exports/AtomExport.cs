using System.Globalization;
using System.Xml;

namespace Dragoman.Records;

/// <summary>Dealings as an Atom feed (RFC 4287).</summary>
internal sealed class AtomExport : IExport
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public string Name => "atom";

    public string Title => "Atom: a feed of engagements";

    public string Ending => ".atom";

    public string MediaType => "application/atom+xml";

    public void Write(ExportSource source, Stream output)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, Encoding = new System.Text.UTF8Encoding(false), NewLineChars = "\n", CloseOutput = false, CheckCharacters = false });
        xml.WriteStartElement("feed", Atom);
        xml.WriteElementString("id", Atom, "urn:dragoman:dealings");
        xml.WriteElementString("title", Atom, "Dragoman: the diplomatic record");
        xml.WriteElementString("updated", Atom, Moment(source.Now));
        foreach (var dealing in source.Dealings())
            Entry(xml, dealing, source.Now);
        xml.WriteEndElement();
    }

    private static void Entry(XmlWriter xml, Dealing dealing, DateTimeOffset now)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, $"urn:dragoman:{dealing.Id}");
        xml.WriteElementString("title", Atom, XmlText.Clean($"{DealingColumns.Summary(dealing)} ({DealingColumns.Word(dealing.Status)} {dealing.When})"));
        xml.WriteElementString("updated", Atom,
            DateTimeOffset.TryParse(dealing.Changed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var changed) ? Moment(changed) : Moment(now));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, string.Join(", ", dealing.Reports.Select(r => XmlText.Clean(r.Outlet ?? "")).Where(o => o.Length > 0).Distinct().DefaultIfEmpty("Dragoman")));
        xml.WriteEndElement();
        Category(xml, DealingColumns.Word(dealing.Kind));
        Category(xml, DealingColumns.Word(dealing.Standing));
        foreach (var code in dealing.Codes)
            Category(xml, code);
        foreach (var url in dealing.Reports.Select(r => r.Url).OfType<string>().Distinct().Where(u => Uri.IsWellFormedUriString(u, UriKind.Absolute)))
        {
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("rel", "related");
            xml.WriteAttributeString("href", XmlText.Clean(url));
            xml.WriteEndElement();
        }
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "text");
        string?[] lines =
        [
            DealingColumns.PlaceText(dealing.Where),
            dealing.Subjects.Count > 0 ? $"On {string.Join(", ", dealing.Subjects)}" : null,
            .. dealing.Life.Select(s => $"{s.On} {DealingColumns.Word(s.Status)} {s.When}".Trim()),
            .. dealing.Disagreements.Select(d => $"Outlets disagree on {d.Field}: {string.Join(" / ", d.Variants.Select(v => v.Value))}"),
        ];
        xml.WriteString(XmlText.Clean(string.Join("\n", lines.OfType<string>())));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Category(XmlWriter xml, string term)
    {
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", XmlText.Clean(term));
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
