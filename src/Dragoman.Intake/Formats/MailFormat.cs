using System.Text;
using Dragoman.Model;
using MimeKit;

namespace Dragoman.Intake;

/// <summary>Mail: single messages and mailboxes, their bodies and what is attached.</summary>
public sealed class MailFormat : IFormat
{
    private static readonly string[] Heads =
        ["from:", "to:", "subject:", "date:", "received:", "return-path:", "message-id:", "mime-version:", "delivered-to:", "dkim-signature:", "x-", "reply-to:"];

    public string Name => "mail";

    public IReadOnlyList<string> MediaTypes { get; } = ["message/rfc822", "application/mbox"];

    public IReadOnlyList<string> Endings { get; } = [".eml", ".mbox", ".mbx"];

    public bool Recognises(ReadOnlySpan<byte> start)
    {
        if (IsMailbox(start))
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
        using var stream = new BufferedStream(PageBytes.Open(page), 1 << 16);
        var start = new byte[64];
        using (var peek = PageBytes.Open(page))
            _ = peek.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var mailbox = IsMailbox(start);
        var options = ParserOptions.Default.Clone();
        options.MaxMimeDepth = 32;
        var parser = new MimeParser(options, stream, mailbox ? MimeFormat.Mbox : MimeFormat.Entity);
        var parts = context.Budget.Parts();
        parser.MimeEntityBegin += (_, _) => parts.Add(1);
        for (var number = 1; number == 1 || !parser.IsEndOfStream; number++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            MimeMessage? message = null;
            IntakeOutcome? broken = null;
            try
            {
                parts.Restart();
                message = parser.ParseMessage(context.Cancellation);
            }
            catch (FormatException e)
            {
                broken = IntakeOutcome.Fail(page.Input, $"is no mail message: {e.Message}", $"message {number}");
            }
            if (message is null)
            {
                yield return broken!;
                yield break;
            }
            using (message)
            {
                foreach (var outcome in Stories(message, mailbox ? $"{page.Input}!{number}" : page.Input, page, context).ToList())
                    yield return outcome;
            }
            if (!mailbox)
                yield break;
        }
    }

    private static bool IsMailbox(ReadOnlySpan<byte> start) => start.StartsWith("From "u8);

    private static IEnumerable<IntakeOutcome> Stories(MimeMessage message, string input, Page page, IntakeContext context)
    {
        var any = false;
        foreach (var outcome in BodyOf(message, input, page, context))
        {
            any = true;
            yield return outcome;
        }
        var number = 0;
        foreach (var part in message.BodyParts.OfType<MimePart>().Where(part => part.IsAttachment))
        {
            number++;
            if (part.ContentType.MediaType.Equals("image", StringComparison.OrdinalIgnoreCase) || part.Content is null)
                continue;
            any = true;
            using var held = new MemoryStream();
            part.Content.DecodeTo(held, context.Cancellation);
            var name = part.FileName is { Length: > 0 } file ? file : $"part {number}";
            foreach (var outcome in context.Inside(new Page($"{input}!{name}", held.ToArray()) { MediaType = part.ContentType.MimeType, Published = Day(message) ?? page.Published }))
                yield return outcome;
        }
        if (!any)
            yield return IntakeOutcome.Fail(input, "is a message without text");
    }

    private static IEnumerable<IntakeOutcome> BodyOf(MimeMessage message, string input, Page page, IntakeContext context)
    {
        var subject = message.Subject is { Length: > 0 } given ? Whitespace.Collapse(given) : null;
        var from = message.From.Mailboxes.FirstOrDefault();
        if (message.TextBody is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text))
        {
            var draft = new StoryDraft(input);
            WireCleaner.Clean(text, draft);
            if (draft.Headline is { } first && subject is not null && !first.Equals(subject, StringComparison.OrdinalIgnoreCase))
            {
                // The subject is the headline; what stood first is text.
                draft.Paragraphs.Insert(0, first);
            }
            draft.Headline = subject ?? draft.Headline;
            draft.Outlet = from?.Name is { Length: > 0 } name ? name : from?.Domain;
            draft.Published ??= draft.Dateline?.Date?.Iso ?? Day(message) ?? page.Published;
            return draft.Paragraphs.Count == 0 ? [] : [IntakeOutcome.Of(draft.Build())];
        }
        if (message.HtmlBody is not { Length: > 0 } html)
            return [];
        // The subject is the headline: said in front, where a page says its title.
        if (subject is not null)
            html = $"<title>{System.Net.WebUtility.HtmlEncode(subject)}</title>{html}";
        var inner = new Page(input, Encoding.UTF8.GetBytes(html)) { MediaType = "text/html; charset=utf-8", Published = Day(message) ?? page.Published };
        return context.Inside(inner).Select(outcome => outcome.Story is { } story
            ? outcome with { Story = story with { Outlet = story.Outlet ?? from?.Name } }
            : outcome);
    }

    private static string? Day(MimeMessage message) => message.Date == DateTimeOffset.MinValue ? null : message.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz");
}
