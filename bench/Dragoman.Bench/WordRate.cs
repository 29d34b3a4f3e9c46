using System.Diagnostics;
using Dragoman.Language;
using Dragoman.Model;

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
        for (var round = 0; round < Rounds; round++)
        {
            var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var bytes = GC.GetTotalAllocatedBytes(true);
            var watch = Stopwatch.StartNew();
            var words = 0;
            Parallel.ForEach(stories, new ParallelOptions { MaxDegreeOfParallelism = threads }, story =>
                Interlocked.Add(ref words, engine.Read(story).Syntax.Count));
            process.Refresh();
            var spent = process.TotalProcessorTime - before;
            Console.WriteLine($"{words} words, {words / watch.Elapsed.TotalSeconds:F0} words/s by the clock, "
                + $"{words / spent.TotalSeconds:F0} words/s of one core's time, {(double)(GC.GetTotalAllocatedBytes(true) - bytes) / words:F0} bytes a word, "
                + $"{process.WorkingSet64 >> 20} MB resident");
        }
    }
}
