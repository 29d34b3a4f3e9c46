using System.Text;
using System.Text.RegularExpressions;
using Dragoman.Model;
using MimeKit;

namespace Dragoman.Intake;

/// <summary>Mail: single messages and mailboxes, their bodies, the messages within them and what is attached.</summary>
public sealed partial class MailFormat : IFormat
{
    private const int DeepestMessage = 8;

    private static readonly string[] Heads =
        ["from:", "to:", "subject:", "date:", "received:", "return-path:", "message-id:", "mime-version:", "delivered-to:", "dkim-signature:", "x-", "reply-to:"];

    public string Name => "mail";

    public IReadOnlyList<string> MediaTypes { get; } = ["message/rfc822", "application/mbox"];

    public IReadOnlyList<string> Endings { get; } = [".eml", ".mbox", ".mbx"];

    public bool Recognises(ReadOnlySpan<byte> start)
    {
        if (Mailbox.IsSeparator(start[..Math.Max(0, start.IndexOf((byte)'\n'))]))
            return true;
        var text = Encoding.Latin1.GetString(start);
        var found = 0;
        foreach (var line in text.Split('\n').Take(20))
        {
            if (line.Trim().Length == 0)
                break;
            if (Heads.Any(head => line.StartsWith(head, StringComparison.OrdinalIgnoreCase)))
                found++;
        }
        return found >= 3;
    }

    public IEnumerable<IntakeOutcome> Read(Page page, IntakeContext context)
    {
        if (!IsMailbox(page))
        {
            foreach (var outcome in Message(PageBytes.All(page, context.Limits), page.Input, page, context))
                yield return outcome;
            yield break;
        }
        using var stream = new BufferedStream(PageBytes.Open(page), 1 << 16);
        var number = 0;
        foreach (var message in Mailbox.Messages(stream, context.Limits))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var input = $"{page.Input}!{++number}";
            if (message is null)
                yield return IntakeOutcome.Fail(input, $"is larger than {context.Limits.PageBytes >> 20} MB", $"message {number}");
            else
                foreach (var outcome in Message(message, input, page, context))
                    yield return outcome;
        }
    }

    private static bool IsMailbox(Page page)
    {
        using var peek = PageBytes.Open(page);
        var start = new byte[5];
        return peek.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual("From "u8);
    }

    private static List<IntakeOutcome> Message(ReadOnlyMemory<byte> bytes, string input, Page page, IntakeContext context)
    {
        var options = ParserOptions.Default.Clone();
        options.MaxMimeDepth = 32;
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        try
        {
            var parser = new MimeParser(options, stream, MimeFormat.Entity);
            var parts = context.Budget.Parts();
            parser.MimeEntityBegin += (_, _) => parts.Add(1);
            using var message = parser.ParseMessage(context.Cancellation);
            return Stories(message, input, page, context, 0);
        }
        catch (FormatException e)
        {
            return [IntakeOutcome.Fail(input, $"is no mail message: {e.Message}")];
        }
        // The other messages of a mailbox are none the worse.
        catch (OverBudgetException over) when (!over.EndsPage)
        {
            return [IntakeOutcome.Fail(input, over.Message)];
        }
    }

    private static List<IntakeOutcome> Stories(MimeMessage message, string input, Page page, IntakeContext context, int depth)
    {
        var outcomes = new List<IntakeOutcome>(BodyOf(message, input, page, context));
        var number = 0;
        foreach (var part in message.BodyParts)
        {
            number++;
            switch (part)
            {
                case MessagePart { Message: { } inner }:
                    outcomes.AddRange(depth < DeepestMessage
                        ? Stories(inner, $"{input}!{number}", page, context, depth + 1)
                        : [IntakeOutcome.Fail(input, $"holds messages within messages, more than {DeepestMessage} deep")]);
                    break;
                case MimePart { IsAttachment: true, Content: { } content } file when !file.ContentType.MediaType.Equals("image", StringComparison.OrdinalIgnoreCase):
                    outcomes.AddRange(Attached(file, content, $"{input}!{(file.FileName is { Length: > 0 } name ? name : $"part {number}")}", Day(message) ?? page.Published, context));
                    break;
            }
        }
        return outcomes.Count > 0 ? outcomes : [IntakeOutcome.Fail(input, "is a message without text")];
    }

    private static IEnumerable<IntakeOutcome> Attached(MimePart file, IMimeContent content, string input, string? published, IntakeContext context)
    {
        using var held = new MemoryStream();
        content.DecodeTo(held, context.Cancellation);
        var type = file.ContentType;
        return context.Inside(new Page(input, held.ToArray())
        {
            MediaType = type.Charset is { } charset ? $"{type.MimeType}; charset={charset}" : type.MimeType,
            Published = published,
        });
    }

    private static IEnumerable<IntakeOutcome> BodyOf(MimeMessage message, string input, Page page, IntakeContext context)
    {
        var (text, html) = Bodies(message, context.Cancellation);
        var subject = MailWords.Header(message, "Subject") is { } given && Whitespace.Collapse(given) is { Length: > 0 } said ? said : null;
        var from = message.From.Mailboxes.FirstOrDefault();
        var outlet = MailWords.Name(message) ?? from?.Domain;
        if (text is not null && !IsStub(text, html))
        {
            var drafts = WireCleaner.Stories(text, () => new StoryDraft(input, context.Today));
            var outcomes = new List<IntakeOutcome>();
            foreach (var draft in drafts)
            {
                if (draft.Headline is { } first && subject is not null && drafts.Count == 1)
                {
                    // The subject is the headline; what stood first is text.
                    if (!first.Equals(subject, StringComparison.OrdinalIgnoreCase))
                        draft.Paragraphs.Insert(0, first);
                    draft.Headline = null;
                }
                draft.Headline ??= subject;
                draft.Outlet = outlet;
                draft.Published ??= draft.Dateline?.Date?.Iso ?? Day(message) ?? page.Published;
                if (draft.Paragraphs.Count > 0)
                    outcomes.Add(draft.Outcome());
            }
            return outcomes;
        }
        if (html is null)
            return [];
        // The subject is the headline: said in front, where a page says its title.
        if (subject is not null)
            html = $"<title>{System.Net.WebUtility.HtmlEncode(subject)}</title>{html}";
        var inner = new Page(input, Encoding.UTF8.GetBytes(html)) { MediaType = "text/html; charset=utf-8", Published = Day(message) ?? page.Published };
        return context.Inside(inner).Select(outcome => outcome.Story is { } story
            ? outcome with { Story = story with { Outlet = story.Outlet ?? outlet } }
            : outcome);
    }

    /// <summary>The first text and the first HTML that are no attachments, their characters told by the rules of all pages.</summary>
    private static (string? Text, string? Html) Bodies(MimeMessage message, CancellationToken cancellation)
    {
        string? text = null, html = null;
        foreach (var part in message.BodyParts.OfType<TextPart>().Where(part => !part.IsAttachment && part.Content is not null))
        {
            if (!part.IsHtml && !part.IsPlain)
                continue;
            using var held = new MemoryStream();
            part.Content!.DecodeTo(held, cancellation);
            if (CharacterSet.Decode(held.GetBuffer().AsSpan(0, (int)held.Length), part.ContentType.Charset) is not { } decoded || string.IsNullOrWhiteSpace(decoded))
                continue;
            if (part.IsHtml)
                html ??= decoded;
            else
                text = text is null ? decoded : text + "\n\n" + decoded;
        }
        return (text, html);
    }

    /// <summary>"View this email in your browser": a text beside an HTML that says three times as much is none of the story.</summary>
    private static bool IsStub(string text, string? html) => html is not null && text.Length < 1000 && Words(text) * 3 < Words(Markup().Replace(html, " "));

    private static int Words(string text)
    {
        var count = 0;
        foreach (var range in text.AsSpan().SplitAny(" \t\r\n\u00A0"))
        {
            // Addresses are long and say nothing.
            if (text.AsSpan()[range] is { IsEmpty: false } word && !word.Contains("://", StringComparison.Ordinal))
                count++;
        }
        return count;
    }

    private static string? Day(MimeMessage message) => message.Date == DateTimeOffset.MinValue ? null : message.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz");

    [GeneratedRegex("<style.*?</style>|<script.*?</script>|<[^>]*>", RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Markup();
}
