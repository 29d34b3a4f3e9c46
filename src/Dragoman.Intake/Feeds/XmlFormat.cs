using System.Text;
using System.Xml;
using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>News as XML: RSS, Atom, news sitemaps, NewsML-G2 and NITF, told apart by their root. No DTD is read and no entity expanded.</summary>
public sealed class XmlFormat : IFormat
{
    private static readonly string[] Roots = ["<rss", "<feed", "<rdf:RDF", "<urlset", "<sitemapindex", "<newsMessage", "<newsItem", "<nitf", "<packageItem"];

    internal static XmlReaderSettings Settings { get; } = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    public string Name => "XML news";

    public IReadOnlyList<string> MediaTypes { get; } =
    [
        "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml",
        "application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml",
    ];

    public IReadOnlyList<string> Endings { get; } = [".xml", ".rss", ".atom", ".rdf", ".nitf"];

    public bool Recognises(ReadOnlySpan<byte> start)
    {
        var text = Encoding.Latin1.GetString(start);
        return text.AsSpan().TrimStart("\u00EF\u00BB\u00BF \t\r\n").StartsWith("<") && Roots.Any(root => text.Contains(root, StringComparison.Ordinal));
    }

    public IEnumerable<IntakeOutcome> Read(Page page, IntakeContext context)
    {
        if (PageBytes.UpTo(page, XmlText.LongestMended) is not { } bytes)
            return Streamed(page, context);
        if (XmlText.Decode(bytes.Span, page.MediaType) is not { } text)
            return [IntakeOutcome.Fail(page.Input, "is binary, no XML")];
        return IsFeed(text) ? Feed(text, page, context) : Guarded(() => XmlText.Reader(text), page, context);
    }

    /// <summary>Whether the root is one of a feed, so that a break in it is a loss of one item.</summary>
    private static bool IsFeed(string text)
    {
        try
        {
            using var reader = XmlText.Reader(text);
            reader.MoveToContent();
            return reader.LocalName is "rss" or "feed" or "RDF" or "urlset" or "sitemapindex";
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            return false;
        }
    }

    private static IEnumerable<IntakeOutcome> Feed(string text, Page page, IntakeContext context)
    {
        foreach (var piece in FeedText.Items(text, context.Budget))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (piece.Item is not { } item)
            {
                yield return IntakeOutcome.Fail(page.Input, piece.Broken!, $"item {piece.Number}");
                continue;
            }
            foreach (var outcome in FeedStories.Of(item, page, context))
                yield return outcome;
        }
    }

    private static IEnumerable<IntakeOutcome> Streamed(Page page, IntakeContext context)
    {
        using var stream = PageBytes.Open(page);
        foreach (var outcome in Guarded(() => XmlReader.Create(stream, Settings), page, context))
            yield return outcome;
    }

    /// <summary>The outcomes up to where the document breaks, and the break.</summary>
    private static IEnumerable<IntakeOutcome> Guarded(Func<XmlReader> open, Page page, IntakeContext context)
    {
        using var reader = new MeteredXml(open(), context.Budget);
        using var outcomes = Outcomes(reader, page, context).GetEnumerator();
        while (true)
        {
            IntakeOutcome outcome;
            try
            {
                if (!outcomes.MoveNext())
                    yield break;
                outcome = outcomes.Current;
            }
            catch (Exception broken) when (IsBroken(broken))
            {
                outcome = IntakeOutcome.Fail(page.Input, $"is no well-formed XML: {broken.Message}", $"line {(broken as XmlException)?.LineNumber ?? 0}");
            }
            yield return outcome;
            if (outcome.Failed is not null && outcome.Where is not null)
                yield break;
        }
    }

    /// <summary>The framework's reader throws more than it says on broken bytes (found by the fuzz tests).</summary>
    internal static bool IsBroken(Exception exception) => exception is XmlException or ArgumentException or InvalidOperationException or IndexOutOfRangeException;

    private static IEnumerable<IntakeOutcome> Outcomes(XmlReader reader, Page page, IntakeContext context)
    {
        reader.MoveToContent();
        if (reader.LocalName is "newsMessage" or "newsItem" or "nitf" or "packageItem")
        {
            foreach (var outcome in NewsMl.Stories(reader, page, context.Today))
                yield return outcome;
            yield break;
        }
        if (reader.LocalName is not ("rss" or "feed" or "RDF" or "urlset" or "sitemapindex"))
        {
            yield return IntakeOutcome.Fail(page.Input, $"is XML of a kind that holds no news (<{reader.LocalName}>)");
            yield break;
        }
        foreach (var item in FeedReader.Items(reader))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            foreach (var outcome in FeedStories.Of(item, page, context))
                yield return outcome;
        }
    }
}
