using System.Diagnostics;

namespace Dragoman.Web.Watching;

/// <summary>A stage of reading that is being measured and traced.</summary>
public sealed class Stage : IDisposable
{
    private readonly DeskMeters meters;
    private readonly string name;
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly Activity? trace;

    internal Stage(DeskMeters meters, string name)
    {
        this.meters = meters;
        this.name = name;
        trace = DeskMeters.Trace(name);
    }

    public void Dispose()
    {
        trace?.Dispose();
        meters.Took(name, Stopwatch.GetElapsedTime(start));
    }
}
