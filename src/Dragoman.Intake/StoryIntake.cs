using Dragoman.Model;
using NodaTime;

namespace Dragoman.Intake;

/// <summary>The door of the room: a page of any format becomes stories, or the reason why not. Made once; thread-safe.</summary>
public sealed class StoryIntake
{
    /// <summary>How many bytes a format sees when it is asked whether the page is its own.</summary>
    private const int StartLength = 2048;

    private readonly IFormat[] formats;
    private readonly IntakeLimits limits;
    private readonly TimeProvider? time;
    private readonly Dictionary<string, IFormat> byMediaType = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IFormat> byEnding = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="limits">What is taken from a stranger; the defaults where null.</param>
    /// <param name="time">
    /// The host's clock, by which a page's time is limited and a dateline without a year is told; null for no limit of time and no such date.
    /// </param>
    public StoryIntake(IntakeLimits? limits = null, TimeProvider? time = null)
        : this(FormatList.All(), limits, time)
    {
    }

    /// <exception cref="ArgumentException">There is no format, or two formats claim one media type or ending.</exception>
    public StoryIntake(IReadOnlyList<IFormat> formats, IntakeLimits? limits = null, TimeProvider? time = null)
    {
        this.time = time;
        if (formats.Count == 0)
            throw new ArgumentException("no format", nameof(formats));
        this.formats = [.. formats];
        this.limits = limits ?? IntakeLimits.Default;
        foreach (var format in formats)
        {
            foreach (var type in format.MediaTypes)
                byMediaType.Add(type, format);
            foreach (var ending in format.Endings)
                byEnding.Add(ending, format);
        }
    }

    /// <summary>The file endings that some format claims, for hosts that walk folders.</summary>
    public IReadOnlyCollection<string> Endings => byEnding.Keys;

    /// <summary>
    /// The stories of the page in their order. Lazy: a container of many gigabytes is read as far as it is enumerated. A page, or a document in it,
    /// that costs more than it may (<see cref="IntakeLimits"/>) is a failure that names the limit.
    /// </summary>
    public IEnumerable<IntakeOutcome> Read(Page page, CancellationToken cancellation = default) =>
        Read(page, new IntakeContext(limits, new Budget(limits, time, cancellation), 0, Today(), Read, cancellation));

    private LocalDate? Today() => time is null ? null : LocalDate.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>What a stream says when it breaks (a truncated archive, an unreadable file) is bad data, an outcome as any other.</summary>
    private IEnumerable<IntakeOutcome> Read(Page page, IntakeContext context)
    {
        IEnumerator<IntakeOutcome>? outcomes = null;
        try
        {
            while (true)
            {
                IntakeOutcome outcome;
                try
                {
                    if (context.Depth == 0)
                        context.Budget.Enter();
                    outcomes ??= Begin(page, context).GetEnumerator();
                    if (!outcomes.MoveNext())
                        yield break;
                    outcome = context.Depth == 0 ? Counted(outcomes.Current, context.Budget) : outcomes.Current;
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or OverBudgetException)
                {
                    outcome = Broken(page, context, e);
                    outcomes?.Dispose();
                    outcomes = Enumerable.Empty<IntakeOutcome>().GetEnumerator();
                }
                finally
                {
                    if (context.Depth == 0)
                        context.Budget.Leave();
                }
                yield return outcome;
            }
        }
        finally
        {
            outcomes?.Dispose();
        }
    }

    /// <summary>What ends the whole page goes up to it; what a document inside it does wrong is that document's.</summary>
    private static IntakeOutcome Broken(Page page, IntakeContext context, Exception broken)
    {
        if (broken is not OverBudgetException over)
            return IntakeOutcome.Fail(page.Input, broken.Message);
        over.At ??= page.Input;
        if (over.EndsPage && context.Depth > 0)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(over);
        return IntakeOutcome.Fail(page.Input, over.Message, over.At == page.Input ? null : over.At);
    }

    /// <summary>The outcome, or its failure where the story is longer than any: reading costs by the word.</summary>
    private IntakeOutcome Counted(IntakeOutcome outcome, Budget budget)
    {
        if (outcome.Story is not { } story)
            return outcome;
        var words = MeteredPage.Words(story.Text);
        if (words > limits.Words)
            return IntakeOutcome.Fail(outcome.Input, $"has {words} words and marks: no story is so long (limit: {limits.Words} words)", outcome.Where);
        budget.Words(words);
        return WebAddress.Of(story.Url) == story.Url ? outcome : outcome with { Story = story with { Url = null } };
    }

    private IEnumerable<IntakeOutcome> Begin(Page page, IntakeContext context)
    {
        page = context.Depth == 0 ? MeteredPage.Top(page, context.Budget) : MeteredPage.Inner(page, context.Budget);
        var start = Start(page);
        return start.Length == 0 ? [IntakeOutcome.Fail(page.Input, "is empty")] : Choose(page, start).Read(page, context);
    }

    private static byte[] Start(Page page)
    {
        if (page.Open is null)
            return page.Content[..Math.Min(StartLength, page.Content.Length)].ToArray();
        using var stream = page.Open();
        var start = new byte[StartLength];
        var length = 0;
        try
        {
            for (int read; length < start.Length && (read = stream.Read(start, length, start.Length - length)) > 0;)
                length += read;
        }
        catch (InvalidDataException) when (length > 0)
        {
            // What breaks further on begins none the less as what it is.
        }
        return start[..length];
    }

    /// <summary>By what the bytes show beyond doubt, then as declared, then by the name's ending, then by what the bytes look like.</summary>
    private IFormat Choose(Page page, byte[] start)
    {
        if (Declared(page) is { } declared && (declared.Recognises(start) || !formats.Any(f => f != declared && IsBinary(f, start))))
            return declared;
        foreach (var format in formats)
        {
            if (format.Recognises(start))
                return format;
        }
        return formats[^1];
    }

    /// <summary>A format told by a signature overrules a wrong declaration: a PDF served as text/html is a PDF.</summary>
    private static bool IsBinary(IFormat format, byte[] start) => format is ISignedFormat && format.Recognises(start);

    private IFormat? Declared(Page page)
    {
        var type = page.MediaType;
        if (type is not null)
        {
            var parameters = type.IndexOf(';', StringComparison.Ordinal);
            var bare = (parameters < 0 ? type : type[..parameters]).Trim();
            // Servers say text/plain and octet-stream where they know nothing.
            if (byMediaType.TryGetValue(bare, out var format) && !bare.Equals("text/plain", StringComparison.OrdinalIgnoreCase))
                return format;
        }
        var name = PageNames.WithoutQuery(page.Input);
        foreach (var (ending, format) in byEnding)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return format;
        }
        return null;
    }
}
