using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Records;

namespace Dragoman.Bench;

/// <summary>
/// Kills a program that keeps stories, again and again, at moments of chance; after each, the store must open, hold every story that was
/// acknowledged, hold nothing half, and let the next run go on. In the end it must be as if nothing had happened.
/// </summary>
internal static class StoreKill
{
    private const int Stories = 3000;

    public static int Run(string address, int rounds)
    {
        var random = new Random(20240506);
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        var (kills, ends) = (0, 0);
        while (kills < rounds)
        {
            // Each life keeps a stretch of its own, so that there is always something left to keep.
            var first = ends * Stories;
            if (Live(address, first, acknowledged, random.Next(150, 1800)))
                kills++;
            else
                ends++;
            if (Faults(address, acknowledged) is { Count: > 0 } faults)
            {
                Console.WriteLine($"after {kills} kills: {string.Join("; ", faults)}");
                return 1;
            }
        }
        Live(address, ends * Stories, acknowledged, Timeout.Infinite);
        var whole = Digest(address);
        using var fresh = Stores.Open("memory:", TimeProvider.System);
        for (var i = 0; i < (ends + 1) * Stories; i++)
            fresh.KeepAsync(StoryGenerator.Record(i)).GetAwaiter().GetResult();
        var same = whole == Digest(fresh);
        Console.WriteLine($"{kills} kills, {acknowledged.Count} stories acknowledged, none lost, nothing half; the final state is {(same ? "that of an undisturbed run" : "ANOTHER than an undisturbed run's")}");
        return same ? 0 : 1;
    }

    /// <summary>One life of the keeping program; true where it was killed before it ended.</summary>
    private static bool Live(string address, int first, HashSet<string> acknowledged, int milliseconds)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
            start.ArgumentList.Add(typeof(StoreKill).Assembly.Location);
        foreach (var argument in (string[])["store", "keep", address, first.ToString(), Stories.ToString()])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var reading = Task.Run(() =>
        {
            while (process.StandardOutput.ReadLine() is { } line)
            {
                // A line that the kill cut off is no acknowledgement.
                if (line.Length == 64)
                    acknowledged.Add(line);
            }
        });
        var ended = process.WaitForExit(milliseconds);
        if (!ended)
            process.Kill();
        process.WaitForExit();
        reading.GetAwaiter().GetResult();
        return !ended;
    }

    private static List<string> Faults(string address, HashSet<string> acknowledged)
    {
        using var store = Stores.Open(address, TimeProvider.System);
        var faults = store.Check().ToList();
        var held = store.Stories(int.MaxValue).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var lost = acknowledged.Count(id => !held.Contains(id));
        if (lost > 0)
            faults.Add($"{lost} acknowledged stories are lost");
        return faults;
    }

    private static string Digest(string address)
    {
        using var store = Stores.Open(address, TimeProvider.System);
        return Digest(store);
    }

    /// <summary>Every dealing with its reports, the moments of keeping left out.</summary>
    private static string Digest(IStore store)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var dealing in new ExportSource(store, new FindQuery { Limit = int.MaxValue }, DateTimeOffset.UnixEpoch).Dealings().OrderBy(d => d.Id, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes(DealingFormat.ToJson(dealing with { Changed = null })));
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
