using System.IO.Compression;
using System.Text.Json;
using Dragoman.Model;

namespace Dragoman.Bench;

/// <summary>The stories that speed is measured on: the wire stories beside the project where they are, else the samples, repeated.</summary>
internal static class Newswire
{
    private const int Stories = 400;

    public static Story[] Load()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Dragoman.slnx")))
            root = root.Parent;
        if (root is null)
            throw new InvalidOperationException("the benchmark runs inside the project's folder");
        var wires = new[] { Path.Combine(root.FullName, "..", "shared"), Environment.GetEnvironmentVariable("DRAGOMAN_SHARED") ?? "" }
            .Select(folder => Path.Combine(folder, "eval", "newswire", "more.jsonl.gz")).FirstOrDefault(File.Exists);
        var texts = wires is not null ? Wires(wires) : Samples(Path.Combine(root.FullName, "samples"));
        return [.. texts.Select(text => new Story { Id = "", Input = "", Text = text, Published = "2006-11-08", Body = new Span(0, text.Length) })];
    }

    private static List<string> Wires(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var texts = new List<string>();
        while (texts.Count < Stories && reader.ReadLine() is { } line)
            texts.Add(JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);
        return texts;
    }

    private static List<string> Samples(string folder)
    {
        var samples = Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        if (samples.Length == 0)
            throw new InvalidOperationException($"there is no sample in {folder}");
        return [.. Enumerable.Range(0, Stories).Select(i => samples[i % samples.Length])];
    }
}
