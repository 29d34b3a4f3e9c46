using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Dragoman.Intake;

/// <summary>
/// The items of a feed that may be broken. Where the document stops to be well-formed, the items behind are read one by one: each stands
/// between tags of its own, and one that can't be read is a loss of one.
/// </summary>
internal static partial class FeedText
{
    /// <summary>An item, or what was wrong with it.</summary>
    /// <param name="Number">Which one, from 1.</param>
    internal readonly record struct Piece(int Number, FeedItem? Item, string? Broken);

    /// <param name="text">The document, mended.</param>
    /// <param name="budget">What it may cost; null where the caller takes but a few items of it.</param>
    public static IEnumerable<Piece> Items(string text, Budget? budget = null)
    {
        var number = 0;
        XmlException? stop = null;
        using var reader = Metered(XmlText.Reader(text), budget);
        using var items = FeedReader.Items(reader).GetEnumerator();
        if (!MoveToContent(reader))
            yield break;
        while (true)
        {
            FeedItem item;
            try
            {
                if (!items.MoveNext())
                    yield break;
                item = items.Current;
            }
            catch (Exception broken) when (XmlFormat.IsBroken(broken))
            {
                stop = broken as XmlException ?? new XmlException(broken.Message);
                break;
            }
            yield return new Piece(++number, item, null);
        }
        foreach (var piece in Behind(text, number, stop, budget))
            yield return piece;
    }

    private static XmlReader Metered(XmlReader reader, Budget? budget) => budget is null ? reader : new MeteredXml(reader, budget);

    private static bool MoveToContent(XmlReader reader)
    {
        try
        {
            return reader.MoveToContent() == XmlNodeType.Element;
        }
        catch (Exception broken) when (XmlFormat.IsBroken(broken))
        {
            return false;
        }
    }

    private static IEnumerable<Piece> Behind(string text, int read, XmlException stop, Budget? budget)
    {
        var root = Root().Match(text);
        var first = root.Success ? Opening().Match(text, root.Index + root.Length) : Match.Empty;
        if (!first.Success)
        {
            yield return new Piece(read + 1, null, $"is no well-formed XML: {stop.Message}");
            yield break;
        }
        var head = Head(text[(root.Index + root.Length)..first.Index]);
        var close = $"</{root.Groups[1].Value}>";
        var name = first.Groups[1].Value;
        var number = 0;
        for (var at = first.Index; at >= 0;)
        {
            var next = Next(text, name, at + 1);
            var span = text.AsSpan(at, (next < 0 ? text.Length : next) - at);
            var ending = span.IndexOf($"</{name}>");
            if (++number > read)
                yield return Read(number, root.Value + head, ending < 0 ? $"{span}</{name}>" : span[..(ending + name.Length + 3)].ToString(), close, stop.Message, budget);
            at = next;
        }
    }

    /// <summary>Where the next item begins; an item whose data only speaks of one is none.</summary>
    private static int Next(string text, string name, int from)
    {
        for (var at = text.IndexOf($"<{name}", from, StringComparison.Ordinal); at >= 0; at = text.IndexOf($"<{name}", at + 1, StringComparison.Ordinal))
        {
            var behind = at + name.Length + 1;
            if (behind < text.Length && (text[behind] == '>' || char.IsWhiteSpace(text[behind])))
                return at;
        }
        return -1;
    }

    private static Piece Read(int number, string open, string slice, string close, string why, Budget? budget)
    {
        foreach (var form in (ReadOnlySpan<string>)[slice, XmlText.Mend(Verbatim(slice))])
        {
            try
            {
                using var reader = Metered(XmlText.Reader(open + form + close), budget);
                reader.MoveToContent();
                if (FeedReader.Items(reader).FirstOrDefault() is { } item)
                    return new Piece(number, item, null);
            }
            catch (Exception broken) when (XmlFormat.IsBroken(broken))
            {
                why = broken.Message;
            }
        }
        return new Piece(number, null, $"is no well-formed XML: {why}");
    }

    /// <summary>The channel's title and language, as the items' reader looks for them.</summary>
    private static string Head(string text)
    {
        var title = Title().Match(text);
        var language = Language().Match(text);
        return (title.Success ? $"<title>{Bare(title)}</title>" : "") + (language.Success ? $"<language>{Bare(language)}</language>" : "");
    }

    private static string Bare(Match match) => WebUtility.HtmlEncode(WebUtility.HtmlDecode(Tags().Replace(match.Groups[1].Value, "")));

    /// <summary>HTML that somebody forgot to escape, set apart from the XML around it; in linear time.</summary>
    private static string Verbatim(string slice)
    {
        var apart = new StringBuilder(slice.Length + 64);
        var unclosed = new HashSet<string>(StringComparer.Ordinal);
        var at = 0;
        for (var leaf = Leaf().Match(slice); leaf.Success; leaf = Leaf().Match(slice, Math.Max(at, leaf.Index + 1)))
        {
            var name = leaf.Groups[1].Value;
            var start = leaf.Index + leaf.Length;
            var end = unclosed.Contains(name) ? -1 : slice.IndexOf($"</{name}>", start, StringComparison.Ordinal);
            if (end < 0)
            {
                unclosed.Add(name);
                continue;
            }
            var held = slice[start..end];
            if (held.StartsWith("<![CDATA[", StringComparison.Ordinal))
            {
                apart.Append(slice, at, end - at);
            }
            else
            {
                held = held.Contains('<', StringComparison.Ordinal) ? held : WebUtility.HtmlDecode(held);
                apart.Append(slice, at, leaf.Index - at).Append('<').Append(name).Append("><![CDATA[").Append(held.Replace("]]>", "]]&gt;", StringComparison.Ordinal)).Append("]]>");
            }
            at = end;
        }
        return apart.Append(slice, at, slice.Length - at).ToString();
    }

    [GeneratedRegex("<(rss|feed|rdf:RDF|urlset)(\\s[^>]*)?>", RegexOptions.NonBacktracking)]
    private static partial Regex Root();

    [GeneratedRegex("<(item|entry|url)[\\s>]", RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    [GeneratedRegex("<(title|description|summary|content:encoded|content)(\\s[^>]*)?>", RegexOptions.NonBacktracking)]
    private static partial Regex Leaf();

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Title();

    [GeneratedRegex("<language>(.*?)</language>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Language();

    [GeneratedRegex("<!\\[CDATA\\[|\\]\\]>|<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();
}
