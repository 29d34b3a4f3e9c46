using System.Diagnostics;
using Dragoman.Language;
using Dragoman.Model;
using Dragoman.Pipeline;

namespace Dragoman.Bench;

/// <summary>Words a second of processor time and bytes allocated a word, without BenchmarkDotNet's ceremony.</summary>
internal static class WordRate
{
    private const int Rounds = 6;

    public static void Measure(int threads)
    {
        var stories = Newswire.Load();
        var loading = Stopwatch.StartNew();
        var model = EnglishModel.BuiltIn();
        Console.WriteLine($"model loaded in {loading.Elapsed.TotalMilliseconds:F0} ms ({Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds:F0} ms of processor time since the start)");
        var engine = new Analyzer([new EnglishAnnotator(new Lazy<EnglishModel>(model))]);
        engine.Read(stories[0]);
        Console.WriteLine($"first story after {loading.Elapsed.TotalMilliseconds:F0} ms");
        Console.WriteLine("the engine alone:");
        Measure(stories, threads, story => engine.Read(story).Syntax.Count);
        var counts = stories.Distinct().ToDictionary(story => story, story => engine.Read(story).Syntax.Count);
        var reader = new StoryReader();
        reader.Load();
        Console.WriteLine("from text to record:");
        Measure(stories, threads, story => reader.Read(story) is null ? 0 : counts[story]);
        var slowest = TimeSpan.Zero;
        foreach (var story in stories)
        {
            var watch = Stopwatch.StartNew();
            reader.Read(story);
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
        }
        Console.WriteLine($"slowest story: {slowest.TotalMilliseconds:F1} ms");
    }

    private static void Measure(IReadOnlyList<Story> stories, int threads, Func<Story, int> read)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var bytes = GC.GetTotalAllocatedBytes(true);
            var watch = Stopwatch.StartNew();
            var words = 0;
            Parallel.ForEach(stories, new ParallelOptions { MaxDegreeOfParallelism = threads }, story =>
                Interlocked.Add(ref words, read(story)));
            process.Refresh();
            var spent = process.TotalProcessorTime - before;
            Console.WriteLine($"{words} words, {words / watch.Elapsed.TotalSeconds:F0} words/s by the clock, "
                + $"{words / spent.TotalSeconds:F0} words/s of one core's time, {(double)(GC.GetTotalAllocatedBytes(true) - bytes) / words:F0} bytes a word, "
                + $"{process.WorkingSet64 >> 20} MB resident");
        }
    }
}
