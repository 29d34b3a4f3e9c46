using Dragoman.Pipeline;

namespace Dragoman.Web.Reading;

/// <summary>What became of the stories handed in since the desk was opened, and the last that failed, for whoever keeps the desk.</summary>
public sealed class ReadingLog(TimeProvider time)
{
    private const int MostFailures = 50;

    private readonly Lock gate = new();
    private readonly Queue<Failure> failures = new();
    private readonly SortedDictionary<string, long> outcomes = new(StringComparer.Ordinal);

    /// <summary>A story that was not read.</summary>
    public sealed record Failure(DateTimeOffset At, string Input, string Stage, string Error);

    public DateTimeOffset Since { get; } = time.GetUtcNow();

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Failure> Failures
    {
        get
        {
            lock (gate)
                return [.. failures.Reverse()];
        }
    }

    /// <summary>Stories by what became of them ("kept", "skipped", "failed").</summary>
    public IReadOnlyDictionary<string, long> Outcomes
    {
        get
        {
            lock (gate)
                return new SortedDictionary<string, long>(outcomes, StringComparer.Ordinal);
        }
    }

    public void Story(Outcome outcome, string name)
    {
        lock (gate)
        {
            outcomes[name] = outcomes.GetValueOrDefault(name) + 1;
            if (outcome is not Failed failed)
                return;
            failures.Enqueue(new Failure(time.GetUtcNow(), failed.Input, failed.Stage, failed.Error));
            if (failures.Count > MostFailures)
                failures.Dequeue();
        }
    }
}
