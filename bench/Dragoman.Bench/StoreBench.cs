using System.Diagnostics;
using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Bench;

/// <summary>What a store costs, at a glance: filling it, keeping more, asking it, and whether it outlives being killed.</summary>
internal static class StoreBench
{
    private const int Waiting = 256;

    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["fill", var address, var count]:
                Keep(address, 0, int.Parse(count), acknowledge: false);
                return 0;
            case ["keep", var address, var first, var count]:
                Keep(address, int.Parse(first), int.Parse(count), acknowledge: true);
                return 0;
            case ["ask", var address]:
                Ask(address);
                return 0;
            case ["queue", var address, var count, var workers]:
                return StoreQueue.Run(address, int.Parse(count), int.Parse(workers));
            case ["kill", var address, var rounds]:
                return StoreKill.Run(address, int.Parse(rounds));
            default:
                Console.Error.WriteLine("store fill ADDRESS COUNT | store keep ADDRESS FIRST COUNT | store ask ADDRESS | store queue ADDRESS COUNT WORKERS | store kill ADDRESS ROUNDS");
                return 2;
        }
    }

    /// <summary>Keeps generated stories as the pipeline does; with acknowledgement their ids are written out once they are safe.</summary>
    private static void Keep(string address, int first, int count, bool acknowledge)
    {
        var today = new GeneratedClock { Number = first };
        using var store = Stores.Open(address, today);
        var waiting = new Queue<(string Id, Task Kept)>();
        var clock = Stopwatch.StartNew();
        for (var number = first; number < first + count; number++)
        {
            var record = StoryGenerator.Record(number);
            today.Number = number;
            waiting.Enqueue((record.Story.Id, store.KeepAsync(record)));
            while (waiting.Count >= Waiting)
                Finish(waiting.Dequeue(), acknowledge);
        }
        while (waiting.Count > 0)
            Finish(waiting.Dequeue(), acknowledge);
        Console.Error.WriteLine($"{count} stories from {first} kept in {clock.Elapsed.TotalSeconds:0.00} s: {clock.Elapsed.TotalMilliseconds / count:0.000} ms a story");
    }

    private static void Finish((string Id, Task Kept) story, bool acknowledge)
    {
        story.Kept.GetAwaiter().GetResult();
        if (acknowledge)
            Console.Out.WriteLine(story.Id);
    }

    private static void Ask(string address)
    {
        var today = new GeneratedClock();
        using var store = Stores.Open(address, today);
        today.Number = StoryGenerator.Newest(store);
        string[][] pairs = [["USA", "CHN"], ["KAZ", "USA"], ["FRA", "DEU"], ["KEN", "MAR"], ["TUR", "UZB"], ["JPN", "KOR"]];
        var names = store.Find(new FindQuery { Limit = 200 }).SelectMany(d => d.Parties).Select(p => p.Name).OfType<string>().Distinct().Take(20).ToList();
        Measure("find by pair", pairs.Select(p => (Action)(() => store.Find(new FindQuery { Parties = ValueList.Create<string>(p) }))));
        Measure("find by party", pairs.Select(p => (Action)(() => store.Find(new FindQuery { Parties = [p[0]] }))));
        Measure("find by person", names.Select(n => (Action)(() => store.Find(new FindQuery { Person = n }))));
        Measure("find by place", ["Paris", "Astana", "CHN", "Nairobi"], p => store.Find(new FindQuery { Place = p }));
        Measure("find by pair, kind, dates", pairs.Select(p => (Action)(() => store.Find(new FindQuery { Parties = ValueList.Create<string>(p), Kind = EngagementKind.Visit, From = "2012", To = "2015" }))));
        Measure("find by subject", ["water", "debt"], s => store.Find(new FindQuery { Subject = s }));
        Measure("find by words", ["kobamir", "fisheries", "\"joint statement\""], t => store.Find(new FindQuery { Text = t }));
        Measure("find by pair and words", pairs.Select(p => (Action)(() => store.Find(new FindQuery { Parties = ValueList.Create<string>(p), Text = "kobamir" }))));
        Measure("find coming", ["x"], _ => store.Find(new FindQuery { Coming = true }));
        Measure("agenda", ["x"], _ => store.Agenda());
        Measure("stories", ["x"], _ => store.Stories());
        Measure("dyad", pairs.Select(p => (Action)(() => store.Dyad(p[0], p[1]))));
        Measure("person", names.Select(n => (Action)(() => store.Persons(n))));
        Measure("review", ["x"], _ => store.Review());
    }

    private static void Measure(string name, string[] arguments, Action<string> question) => Measure(name, arguments.Select(a => (Action)(() => question(a))));

    private static void Measure(string name, IEnumerable<Action> questions)
    {
        var times = new List<double>();
        Action[] all = [.. questions];
        for (var round = 0; round < 6; round++)
        {
            foreach (var question in all)
            {
                var clock = Stopwatch.StartNew();
                question();
                if (round > 0)
                    times.Add(clock.Elapsed.TotalMilliseconds);
            }
        }
        times.Sort();
        Console.WriteLine($"{name,-28} median {times[times.Count / 2],8:0.00} ms   worst {times[^1],8:0.00} ms");
    }
}
