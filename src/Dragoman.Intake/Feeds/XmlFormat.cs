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
        using var stream = PageBytes.Open(page);
        using var reader = new MeteredXml(XmlReader.Create(stream, Settings), context.Budget);
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
            foreach (var outcome in NewsMl.Stories(reader, page))
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
