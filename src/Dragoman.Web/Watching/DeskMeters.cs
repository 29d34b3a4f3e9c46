using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Dragoman.Web.Watching;

/// <summary>What the desk measures of its reading, for OpenTelemetry: stories by outcome, time by stage, stories that wait.</summary>
public sealed class DeskMeters : IDisposable
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "Dragoman";

    private static readonly ActivitySource Source = new(Name);

    private readonly Meter meter = new(Name);
    private readonly Counter<long> stories;
    private readonly Counter<long> failures;
    private readonly Histogram<double> stages;
    private long waiting;

    public DeskMeters()
    {
        stories = meter.CreateCounter<long>("dragoman.stories", "{story}", "Stories handed in, by what became of them");
        failures = meter.CreateCounter<long>("dragoman.failures", "{failure}", "Stories that could not be read, by stage");
        stages = meter.CreateHistogram<double>("dragoman.stage.duration", "s", "How long a stage of reading took");
        meter.CreateObservableGauge("dragoman.queue", () => Interlocked.Read(ref waiting), "{page}", "Pages that wait to be read or are being read");
    }

    public long Waiting => Interlocked.Read(ref waiting);

    public void Queued() => Interlocked.Increment(ref waiting);

    public void Taken() => Interlocked.Decrement(ref waiting);

    public void Story(string outcome) => stories.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void Failure(string stage) => failures.Add(1, new KeyValuePair<string, object?>("stage", stage));

    /// <summary>Measures until it is disposed.</summary>
    public Stage Stage(string name) => new(this, name);

    internal void Took(string stage, TimeSpan time) => stages.Record(time.TotalSeconds, new KeyValuePair<string, object?>("stage", stage));

    internal static Activity? Trace(string stage) => Source.StartActivity(stage);

    public void Dispose() => meter.Dispose();
}
