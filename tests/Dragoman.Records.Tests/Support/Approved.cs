using System.Runtime.CompilerServices;

namespace Dragoman.Records.Tests;

/// <summary>Compares with the sample that was looked at and approved; what differs lies beside it as .received for a look.</summary>
internal static class Approved
{
    public static void Equal(string name, string received, [CallerFilePath] string test = "")
    {
        // The samples stand beside the sources; a deterministic build hides the sources' folder, the output folder leads to it too.
        var folder = Directory.Exists(Path.GetDirectoryName(test)) ? Path.GetDirectoryName(test)! : Path.Combine(AppContext.BaseDirectory, "../../..");
        var path = Path.Combine(folder, "Approved", name);
        var approved = File.Exists(path) ? File.ReadAllText(path, name.StartsWith("colt", StringComparison.Ordinal) ? System.Text.Encoding.Latin1 : System.Text.Encoding.UTF8) : "";
        if (approved.ReplaceLineEndings("\n") == received.ReplaceLineEndings("\n"))
            return;
        File.WriteAllText(path + ".received", received, name.StartsWith("colt", StringComparison.Ordinal) ? System.Text.Encoding.Latin1 : new System.Text.UTF8Encoding(false));
        Assert.Equal(approved.ReplaceLineEndings("\n"), received.ReplaceLineEndings("\n"));
    }
}
