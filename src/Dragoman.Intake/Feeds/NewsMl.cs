using System.Xml;
using System.Xml.Linq;
using Dragoman.Model;
using NodaTime;

namespace Dragoman.Intake;

/// <summary>News items of agencies: NewsML-G2 with NITF or XHTML within, and NITF alone.</summary>
internal static class NewsMl
{
    public static IEnumerable<IntakeOutcome> Stories(XmlReader reader, Page page, LocalDate? today)
    {
        // One item at a time: a message of thousands is streamed.
        do
        {
            while (reader.NodeType == XmlNodeType.Element && reader.LocalName is "newsItem" or "nitf")
            {
                var item = (XElement)XNode.ReadFrom(reader);
                yield return item.Name.LocalName == "nitf" ? OfNitf(item, page, null, today) : OfItem(item, page, today);
            }
        }
        while (reader.Read());
    }

    private static IntakeOutcome OfItem(XElement item, Page page, LocalDate? today)
    {
        var input = item.Attribute("guid")?.Value ?? PageNames.OfStory(page);
        if (Withdrawal.Of(Said(item)) is { } word)
            return IntakeOutcome.Skip(input, $"withdrawn by its agency ({word})");
        if (Find(item, "nitf") is { } nitf)
            return OfNitf(nitf, page, item, today);
        var draft = Draft(item, input, today);
        var body = Find(item, "html") ?? Find(item, "inlineXML");
        if (body is not null)
            draft.Paragraphs.AddRange(Paragraphs(body));
        else if (Find(item, "inlineData") is { } plain)
            draft.Paragraphs.AddRange(plain.Value.Split("\n\n").Select(text => Whitespace.Collapse(text)).Where(text => text.Length > 0));
        return Finish(draft, page);
    }

    private static IntakeOutcome OfNitf(XElement nitf, Page page, XElement? item, LocalDate? today)
    {
        if (Withdrawal.Of(Said(item ?? nitf)) is { } word)
            return IntakeOutcome.Skip(item?.Attribute("guid")?.Value ?? PageNames.OfStory(page), $"withdrawn by its agency ({word})");
        var draft = Draft(item ?? nitf, item?.Attribute("guid")?.Value ?? PageNames.OfStory(page), today);
        draft.Headline = Value(nitf, "hl1") ?? draft.Headline ?? Value(nitf, "title");
        draft.Byline ??= Value(nitf, "byline") is { } line ? Byline.Of(line) ?? line : null;
        if (Find(nitf, "date.issue")?.Attribute("norm")?.Value is { } issued)
            draft.Published ??= DateText.First(issued)?.Iso;
        draft.Paragraphs.AddRange(Paragraphs(Find(nitf, "body.content") ?? nitf));
        return Finish(draft, page);
    }

    /// <summary>What the item says of its own standing, in NewsML-G2, NewsML 1 and NITF.</summary>
    private static IEnumerable<string?> Said(XElement item)
    {
        foreach (var element in item.DescendantsAndSelf())
        {
            switch (element.Name.LocalName)
            {
                case "pubStatus" or "signal":
                    yield return element.Attribute("qcode")?.Value ?? element.Attribute("uri")?.Value;
                    break;
                case "Status" or "Instruction":
                    yield return element.Attribute("FormalName")?.Value;
                    break;
                case "docdata":
                    yield return element.Attribute("management-status")?.Value;
                    break;
            }
        }
    }

    private static StoryDraft Draft(XElement item, string input, LocalDate? today) => new(input, today)
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
