using System.Diagnostics;
using System.Text.Json;
using Dragoman.Records;

namespace Dragoman.Cli.Tests;

/// <summary>The short form of the kill test; <c>bench … store kill ADDRESS 100</c> is the long one.</summary>
public sealed class KillTests : IDisposable
{
    private const int Stories = 120;
    private const int Kills = 3;

    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public void A_killed_run_loses_nothing_acknowledged_leaves_nothing_half_and_goes_on()
    {
        var input = work.Write("stories.jsonl", string.Join('\n', Enumerable.Range(0, Stories).Select(Story)));
        var store = Path.Combine(work.Folder, "kill.db");
        var random = new Random(7);
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);

        for (var kill = 0; kill < Kills; kill++)
        {
            acknowledged.UnionWith(RunAndKill(input, store, random.Next(1, Stories / 2)));
            using var opened = Stores.Open(store, TimeProvider.System);
            Assert.Empty(opened.Check());
            Assert.ProperSubset(opened.Stories(int.MaxValue).Select(s => s.Id).Append("").ToHashSet(), acknowledged);
        }
        Assert.Equal(Stories, work.Run("read", "--json", "--store", store, input).Records.Count);

        using var killed = Stores.Open(store, TimeProvider.System);
        work.Run("read", "--json", "--store", "whole.db", input);
        using var whole = Stores.Open(Path.Combine(work.Folder, "whole.db"), TimeProvider.System);
        Assert.Empty(killed.Check());
        Assert.Equal(Dealings(whole), Dealings(killed));
    }

    private static string Story(int number) => JsonSerializer.Serialize(new
    {
        id = $"s{number}",
        published = $"2024-05-{1 + (number / 20):00}",
        outlet = $"Outlet {number % 9}",
        headline = $"Ministers meet, take {number}",
        text = $"Ministers meet, take {number}\n\nRIGA, May {1 + (number / 20)} -- Latvian Foreign Minister Janis Kalnins met Estonian Foreign Minister Mart Saar in Riga today.",
    });

    private static List<string> Dealings(IStore store) =>
        [.. store.Find(new FindQuery { Limit = 10_000 }).Select(d => DealingFormat.ToJson(store.Dealing(d.Id)! with { Changed = null })).Order(StringComparer.Ordinal)];

    /// <summary>Kills the program once it has acknowledged so many stories.</summary>
    private static List<string> RunAndKill(string input, string store, int after)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "dragoman.dll"), "read", "--json", "--store", store, input])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var acknowledged = new List<string>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (acknowledged.Count == after)
                process.Kill();
            // A line that the kill cut off is no acknowledgement.
            if (line.EndsWith('}') && Id(line) is { } id)
                acknowledged.Add(id);
        }
        process.WaitForExit();
        return acknowledged;
    }

    private static string? Id(string line)
    {
        try
        {
            using var record = JsonDocument.Parse(line);
            return record.RootElement.GetProperty("story").GetProperty("id").GetString();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
