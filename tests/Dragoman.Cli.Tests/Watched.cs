using System.Diagnostics;
using System.Globalization;

namespace Dragoman.Cli.Tests;

/// <summary>Seconds of work, and the most memory that was had at once.</summary>
internal sealed record Cost(double Seconds, int Megabytes);

/// <summary>The program as it runs, with what it takes of the machine. Its output is read line by line.</summary>
internal sealed class Watched : IDisposable
{
    private const double TicksASecond = 100;

    private readonly Process process;
    private readonly Timer timer;
    private readonly List<string> errors = [];

    public Watched(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "dragoman.dll")))
            start.ArgumentList.Add(argument);
        start.Environment["NO_COLOR"] = "1";
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
                errors.Add(line.Data ?? "");
        };
        process.BeginErrorReadLine();
        timer = new Timer(_ => Look(), null, 0, 20);
    }

    /// <summary>Whether the machine says what a process takes.</summary>
    public static bool IsPossible => File.Exists("/proc/self/status");

    /// <summary>The most memory that it had at once.</summary>
    public int Megabytes { get; private set; }

    /// <summary>Seconds of work so far.</summary>
    public double Seconds { get; private set; }

    /// <summary>What it took of the machine so far.</summary>
    public Cost Cost => new(Seconds, Megabytes);

    /// <summary>The memory that it has now.</summary>
    public int MegabytesNow { get; private set; }

    public int Handles => Directory.GetFiles($"/proc/{process.Id}/fd").Length;

    public string Errors
    {
        get
        {
            lock (errors)
                return string.Join('\n', errors);
        }
    }

    public string? Line() => process.StandardOutput.ReadLine();

    /// <summary>SIGTERM, what a service manager sends; a process begun behind a script may not hear Ctrl-C.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public int End()
    {
        while (Line() is not null)
        {
        }
        process.WaitForExit();
        return process.ExitCode;
    }

    public void Look()
    {
        try
        {
            var status = File.ReadAllLines($"/proc/{process.Id}/status");
            Megabytes = Math.Max(Megabytes, Of(status, "VmHWM"));
            MegabytesNow = Of(status, "VmRSS");
            var fields = File.ReadAllText($"/proc/{process.Id}/stat").Split(')')[^1].Split(' ');
            Seconds = Math.Max(Seconds, (long.Parse(fields[12], CultureInfo.InvariantCulture) + long.Parse(fields[13], CultureInfo.InvariantCulture)) / TicksASecond);
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            // It has ended.
        }
    }

    private static int Of(string[] status, string what) =>
        int.Parse(status.First(line => line.StartsWith(what, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) >> 10;

    public void Dispose()
    {
        timer.Dispose();
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
