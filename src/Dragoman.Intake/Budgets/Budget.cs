namespace Dragoman.Intake;

/// <summary>
/// What a page and everything inside it may cost. Bytes, entries, words and time are counted over all of it, and grow with the bytes that came, so
/// that a large archive is read to its end and a small bomb is not; elements, parts, operators and letters are counted for each document alone. Every
/// format is handed it by its context. Of one page, and so of one thread at a time.
/// </summary>
public sealed class Budget
{
    private readonly IntakeLimits limits;
    private readonly TimeProvider? time;
    private readonly CancellationToken cancellation;
    private OverBudgetException? over;
    private long came;
    private long unpacked;
    private long entries;
    private long words;
    private long entered;
    private TimeSpan spent;

    /// <param name="time">The host's clock; null where time is not limited.</param>
    internal Budget(IntakeLimits limits, TimeProvider? time, CancellationToken cancellation)
    {
        this.limits = limits;
        this.time = time;
        this.cancellation = cancellation;
    }

    /// <summary>Bytes of the top page itself: what all else is measured by.</summary>
    internal void Came(long bytes)
    {
        came += bytes;
        Check();
    }

    /// <summary>Bytes that came out of a container or a filter.</summary>
    public void Unpacked(long bytes) => Charge(ref unpacked, bytes, limits.UnpackedFrom + (limits.Ratio * came), "bytes unpacked");

    /// <summary>An entry of an archive, also of an archive within one.</summary>
    public void Entry() => Charge(ref entries, 1, limits.Entries + (came / IntakeLimits.BytesAnEntry), "entries of archives");

    /// <summary>Words of a story that is handed out.</summary>
    internal void Words(long count) => Charge(ref words, count, limits.WordsFrom + (came * IntakeLimits.WordsAByte), "words in all");

    /// <summary>Elements of one document (HTML, an item of XML).</summary>
    public Tally Elements() => new(this, "elements", limits.Elements);

    /// <summary>How deep the elements of one document may stand in one another.</summary>
    public Tally Depth() => new(this, "elements within elements", limits.Depth);

    /// <summary>Parts of one mail.</summary>
    public Tally Parts() => new(this, "parts of a mail", limits.Parts);

    /// <summary>Drawing operators of one PDF, those of forms each time that they are drawn.</summary>
    public Tally Operators() => new(this, "drawing operators", limits.Operators);

    /// <summary>Letters of one PDF, those of forms each time that they are drawn.</summary>
    public Tally Letters() => new(this, "letters", limits.Letters);

    /// <summary>Letters of one page of a PDF.</summary>
    public Tally PageLetters() => new(this, "letters on a page", limits.PageLetters);

    /// <summary>Bytes of one PDF as often as its parser looks at them.</summary>
    public Tally Looked() => new(this, "bytes looked at again and again", limits.LookedFrom + (IntakeLimits.Looks * came));

    /// <summary>Ends the work where the caller has left, time is up, or something went over before and a parser swallowed it.</summary>
    /// <exception cref="OverBudgetException">It costs too much.</exception>
    /// <exception cref="OperationCanceledException">The caller has left.</exception>
    public void Check()
    {
        cancellation.ThrowIfCancellationRequested();
        if (over is not null)
            throw over;
        if (time is null)
            return;
        var most = TimeSpan.FromSeconds(limits.Seconds + (came >> 20));
        if (spent + (entered == 0 ? TimeSpan.Zero : time.GetElapsedTime(entered)) > most)
            throw over = new OverBudgetException($"takes longer than {most.TotalSeconds:0} seconds (limit: time)") { Limit = "time", EndsPage = true };
    }

    /// <summary>The clock runs only while the intake works, not while its caller does.</summary>
    internal void Enter() => entered = time?.GetTimestamp() ?? 0;

    internal void Leave()
    {
        if (time is not null)
            spent += time.GetElapsedTime(entered);
        entered = 0;
    }

    private void Charge(ref long counter, long more, long most, string limit)
    {
        counter += more;
        if (counter > most)
            over ??= new OverBudgetException($"goes over what so small a page may hold: {limit} (limit: {most})") { Limit = limit, EndsPage = true };
        Check();
    }
}
