using BenchmarkDotNet.Attributes;
using Dragoman.Intake;
using Dragoman.Model;
using Dragoman.Pipeline;

namespace Dragoman.Bench;

/// <summary>A story end to end: bytes of a wire story to its record, on one core, without a store.</summary>
[MemoryDiagnoser]
public class StoryBenchmarks
{
    private readonly StoryIntake intake = new();
    private readonly StoryReader reader = new();
    private Page page = new("", default);

    [GlobalSetup]
    public void Setup()
    {
        reader.Load();
        page = new Page("astana-talks.txt", File.ReadAllBytes(Samples.Path("astana-talks.txt")));
    }

    [Benchmark]
    public int Story_to_record()
    {
        var engagements = 0;
        foreach (var outcome in intake.Read(page))
            engagements += reader.Read(outcome.Story!).Engagements.Count;
        return engagements;
    }

    [Benchmark]
    public int Story_to_JSON()
    {
        var bytes = 0;
        foreach (var outcome in intake.Read(page))
            bytes += RecordFormat.ToUtf8(reader.Read(outcome.Story!)).Length;
        return bytes;
    }
}
