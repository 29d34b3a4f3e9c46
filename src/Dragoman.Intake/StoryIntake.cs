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

    public StoryIntake(IntakeLimits? limits = null)
        : this(FormatList.All(), limits)
    {
    }

    /// <param name="time">The host's clock, by which a dateline without a year is told; without one such a story has no date.</param>
    /// <param name="limits">What is taken from a stranger; the defaults where null.</param>
    public StoryIntake(TimeProvider time, IntakeLimits? limits = null)
        : this(FormatList.All(), limits) => this.time = time;

    /// <exception cref="ArgumentException">There is no format, or two formats claim one media type or ending.</exception>
    public StoryIntake(IReadOnlyList<IFormat> formats, IntakeLimits? limits = null)
    {
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

    /// <summary>The stories of the page in their order. Lazy: a container of many gigabytes is read as far as it is enumerated.</summary>
    public IEnumerable<IntakeOutcome> Read(Page page, CancellationToken cancellation = default) =>
        Read(page, new IntakeContext(limits, 0, Today(), Read, cancellation));

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
                    outcomes ??= Begin(page, context).GetEnumerator();
                    if (!outcomes.MoveNext())
                        yield break;
                    outcome = outcomes.Current;
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
                {
                    outcome = IntakeOutcome.Fail(page.Input, e.Message);
                    outcomes?.Dispose();
                    outcomes = Enumerable.Empty<IntakeOutcome>().GetEnumerator();
                }
                yield return outcome;
            }
        }
        finally
        {
            outcomes?.Dispose();
        }
    }

    private IEnumerable<IntakeOutcome> Begin(Page page, IntakeContext context)
    {
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
