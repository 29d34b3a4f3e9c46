using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace Dragoman.Cli.Tests;

/// <summary>An empty folder in which the program is run as a user runs it: its own process, arguments, standard input and output.</summary>
public sealed class Workplace : IDisposable
{
    /// <summary>A published program to test instead of the one that was built, if the environment names one.</summary>
    private static readonly string? Published = Environment.GetEnvironmentVariable("DRAGOMAN_TEST_PROGRAM");

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>Stores by the story that was read into them.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<byte[]>> ReadBefore = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("dragoman-").FullName;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>A store that has read the story: the program reads it once, for all tests that begin with it.</summary>
    /// <param name="published">The day of a story that names none.</param>
    public void Store(string story, string? published = null, string name = "dragoman.db") =>
        Write(name, ReadBefore.GetOrAdd($"{published}\n{story}", _ => new Lazy<byte[]>(() =>
        {
            using var work = new Workplace();
            Assert.Equal(0, work.Run(["read", work.Write("story.txt", story), "--store", "read.db", .. published is null ? (string[])[] : ["--published", published]]).Status);
            return File.ReadAllBytes(Path.Combine(work.Folder, "read.db"));
        })).Value);

    public Run Run(params string[] arguments) => Run(arguments, null);

    public Run Run(string[] arguments, byte[]? standardInput)
    {
        var start = new ProcessStartInfo(Published ?? "dotnet")
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        if (Published is null)
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "dragoman.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["NO_COLOR"] = "1";
        start.Environment["COLUMNS"] = "120";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (standardInput is not null)
            process.StandardInput.BaseStream.Write(standardInput);
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dragoman {string.Join(' ', arguments)} did not end within {Patience.TotalSeconds} s");
        }
        return new Run(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>A file of the project's <c>samples</c> folder.</summary>
    public static string Sample(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx")))
                return Path.Combine(folder.FullName, "samples", name);
        throw new DirectoryNotFoundException("the tests run inside the project's folder");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
