using System.Xml;
using System.Xml.Linq;
using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>News items of agencies: NewsML-G2 with NITF or XHTML within, and NITF alone.</summary>
internal static class NewsMl
{
    public static IEnumerable<IntakeOutcome> Stories(XmlReader reader, Page page)
    {
        // One item at a time: a message of thousands is streamed.
        do
        {
            while (reader.NodeType == XmlNodeType.Element && reader.LocalName is "newsItem" or "nitf")
            {
                var item = (XElement)XNode.ReadFrom(reader);
                yield return item.Name.LocalName == "nitf" ? OfNitf(item, page, null) : OfItem(item, page);
            }
        }
        while (reader.Read());
    }

    private static IntakeOutcome OfItem(XElement item, Page page)
    {
        var input = item.Attribute("guid")?.Value ?? PageNames.OfStory(page);
        if (Find(item, "nitf") is { } nitf)
            return OfNitf(nitf, page, item);
        var draft = Draft(item, input);
        var body = Find(item, "html") ?? Find(item, "inlineXML");
        if (body is not null)
            draft.Paragraphs.AddRange(Paragraphs(body));
        else if (Find(item, "inlineData") is { } plain)
            draft.Paragraphs.AddRange(plain.Value.Split("\n\n").Select(text => Whitespace.Collapse(text)).Where(text => text.Length > 0));
        return Finish(draft, page);
    }

    private static IntakeOutcome OfNitf(XElement nitf, Page page, XElement? item)
    {
        var draft = Draft(item ?? nitf, item?.Attribute("guid")?.Value ?? PageNames.OfStory(page));
        draft.Headline = Value(nitf, "hl1") ?? draft.Headline ?? Value(nitf, "title");
        draft.Byline ??= Value(nitf, "byline") is { } line ? Byline.Of(line) ?? line : null;
        if (Find(nitf, "date.issue")?.Attribute("norm")?.Value is { } issued)
            draft.Published ??= DateText.First(issued)?.Iso;
        draft.Paragraphs.AddRange(Paragraphs(Find(nitf, "body.content") ?? nitf));
        return Finish(draft, page);
    }

    private static StoryDraft Draft(XElement item, string input) => new(input)
    {
        Headline = Value(item, "headline"),
        Byline = Value(item, "by") is { } by ? Byline.Of(by) ?? by : null,
        Agency = Find(item, "provider")?.Attribute("literal")?.Value ?? Find(item, "creditline")?.Value.Trim(),
        Language = item.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "lang")?.Value ?? Find(item, "language")?.Attribute("tag")?.Value,
        Published = (Value(item, "contentCreated") ?? Value(item, "firstCreated") ?? Value(item, "versionCreated")) is { } date ? DateText.First(date)?.Iso : null,
        Modified = Value(item, "contentModified") is { } modified ? DateText.First(modified)?.Iso : null,
        Section = Find(item, "subject")?.Descendants().FirstOrDefault(name => name.Name.LocalName == "name")?.Value.Trim(),
    };

    private static IntakeOutcome Finish(StoryDraft draft, Page page)
    {
        if (draft.Paragraphs.Count == 0)
            return IntakeOutcome.Skip(draft.Input, "a news item without a text");
        if (DatelineText.Read(draft.Paragraphs[0]) is { } dateline && dateline.Length < draft.Paragraphs[0].Length)
        {
            draft.Dateline = dateline;
            draft.Paragraphs[0] = draft.Paragraphs[0][dateline.Length..];
        }
        draft.Published ??= page.Published;
        return IntakeOutcome.Of(draft.Build());
    }

    private static IEnumerable<string> Paragraphs(XElement body)
    {
        foreach (var element in body.Descendants())
        {
            if (element.Name.LocalName is not ("p" or "li" or "hl2" or "h2" or "h3" or "pre") || element.Ancestors().Any(outer => outer.Name.LocalName is "p" or "media" or "figure"))
                continue;
            var text = Whitespace.Collapse(element.Value);
            if (text.Length > 0)
                yield return text;
        }
    }

    private static XElement? Find(XElement item, string name) => item.Descendants().FirstOrDefault(element => element.Name.LocalName == name);

    private static string? Value(XElement item, string name) => Find(item, name)?.Value is { } value && Whitespace.Collapse(value) is { Length: > 0 } text ? text : null;
}
