using System.Diagnostics;

namespace Dragoman.Cli.Tests;

/// <summary>What goes wrong around the program is a sentence and an exit status, never a stack trace.</summary>
public sealed class GuardTests : IDisposable
{
    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public void A_full_output_is_told_in_one_line()
    {
        if (!File.Exists("/dev/full"))
            return;
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = work.Folder, RedirectStandardError = true };
        foreach (var argument in (string[])["-c", "dotnet \"$0\" user add nora --users users.json > /dev/full", Path.Combine(AppContext.BaseDirectory, "dragoman.dll")])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("dragoman: ", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("2"), InlineData("reader,admin"), InlineData("superuser")]
    public void What_is_no_name_of_a_role_is_refused(string role)
    {
        var run = work.Run("user", "add", "mallory", "--role", role, "--users", "users.json");
        Assert.Equal(2, run.Status);
        Assert.Contains("reader, editor, admin", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(work.Folder, "users.json")));
    }
}
