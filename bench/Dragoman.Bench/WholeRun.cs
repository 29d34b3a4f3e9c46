using System.Diagnostics;

namespace Dragoman.Bench;

/// <summary>
/// What a user of the published program sees: fresh processes that read stories, beside another build of it in the same run. Programs
/// and settings take turns, for machines are shared and only ratios measured side by side say anything.
/// </summary>
internal static class WholeRun
{
    private const int Starts = 5;

    /// <summary>Most machines have no vectors of 512 bits: they come first.</summary>
    private static readonly (string Name, string Wide)[] Settings = [("256 bits", "0"), ("512 bits", "1")];

    public static int Run(string[] args)
    {
        if (args is not [var program, var baseline, var stories, .. var more] || !File.Exists(program) || !File.Exists(baseline))
        {
            Console.Error.WriteLine("whole PROGRAM BASELINE STORIES [ROUNDS]: two published programs, and a folder of stories (text, JSON Lines)");
            return 2;
        }
        if (Texts(stories) is not { Count: > 0 } files)
        {
            Console.Error.WriteLine($"{stories}: holds nothing to read");
            return 2;
        }
        var rounds = more is [var asked] ? int.Parse(asked) : 3;
        var words = files.Sum(Words);
        var first = files.MinBy(file => new FileInfo(file).Length)!;
        Console.WriteLine($"{words} words in {files.Count} files, {rounds} rounds in turn; start: the smallest file, {Starts} times a round");
        foreach (var (name, wide) in Settings)
        {
            var (mine, other) = (new Tally(), new Tally());
            for (var round = 0; round < rounds; round++)
            {
                Measure(baseline, wide, stories, first, other);
                Measure(program, wide, stories, first, mine);
            }
            Console.WriteLine($"{name}, baseline: {other.Say(words)}");
            Console.WriteLine($"{name}, program:  {mine.Say(words)}");
            Console.WriteLine($"{name}, program / baseline: wall {Tally.Median(mine.Wall) / Tally.Median(other.Wall):F2}, "
                + $"processor {Tally.Median(mine.Processor) / Tally.Median(other.Processor):F2}, start {Tally.Median(mine.Start) / Tally.Median(other.Start):F2}");
        }
        return 0;
    }

    private static void Measure(string program, string wide, string stories, string first, Tally tally)
    {
        for (var start = 0; start < Starts; start++)
        {
            var one = Read(program, wide, first);
            tally.Start.Add(one.Wall.TotalSeconds);
            tally.StartProcessor.Add(one.Processor.TotalSeconds);
        }
        var (wall, processor, peak) = Read(program, wide, stories);
        tally.Wall.Add(wall.TotalSeconds);
        tally.Processor.Add(processor.TotalSeconds);
        tally.Peak = Math.Max(tally.Peak, peak);
    }

    private static (TimeSpan Wall, TimeSpan Processor, long Peak) Read(string program, string wide, string stories)
    {
        var start = new ProcessStartInfo(program, ["read", "--json", "--no-store", stories]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_EnableAVX512F"] = wide;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start");
        var drained = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var (processor, peak) = (TimeSpan.Zero, 0L);
        // Nothing tells what an ended process has used, so it is asked while it lives.
        while (!process.WaitForExit(5))
        {
            try
            {
                process.Refresh();
                (processor, peak) = (process.TotalProcessorTime, Math.Max(peak, process.WorkingSet64));
            }
            catch (InvalidOperationException)
            {
                break; // it ended between the two questions
            }
        }
        process.WaitForExit();
        var wall = watch.Elapsed;
        drained.GetAwaiter().GetResult();
        return process.ExitCode == 0 ? (wall, processor, peak) : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }

    private static List<string> Texts(string stories) =>
        Directory.Exists(stories) ? [.. Directory.EnumerateFiles(stories).Order(StringComparer.Ordinal)] : [];

    private static long Words(string file) => File.ReadLines(file).Sum(line => (long)line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    /// <summary>What one program used in one setting, a value a run; times in seconds.</summary>
    private sealed class Tally
    {
        public List<double> Wall { get; } = [];

        public List<double> Processor { get; } = [];

        public List<double> Start { get; } = [];

        public List<double> StartProcessor { get; } = [];

        public long Peak { get; set; }

        public static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

        public string Say(long words) =>
            $"{words / Median(Wall):F0} words/s of wall, {words / Median(Processor):F0} words/s of processor ({Median(Wall):F1} and {Median(Processor):F1} s), "
            + $"start {Median(Start):F2} s wall, {Median(StartProcessor):F2} s processor, peak {Peak >> 20} MB";
    }
}
