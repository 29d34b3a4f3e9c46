using System.Text;

namespace Dragoman.Training;

/// <summary>Keeps the outcome of each stage in a folder, so that a change of one doesn't train the others anew.</summary>
internal sealed class StageCache(string? folder)
{
    public List<(string Name, byte[] Content)> Get(string stage, Func<List<(string Name, byte[] Content)>> make)
    {
        var path = folder is null ? null : Path.Combine(folder, stage + ".stage");
        if (path is not null && File.Exists(path))
            return Read(path);
        var made = make();
        if (path is not null)
        {
            Directory.CreateDirectory(folder!);
            using var writer = new BinaryWriter(File.Create(path), Encoding.UTF8);
            writer.Write(made.Count);
            foreach (var (name, content) in made)
            {
                writer.Write(name);
                writer.Write(content.Length);
                writer.Write(content);
            }
        }
        return made;
    }

    private static List<(string Name, byte[] Content)> Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
        var parts = new List<(string, byte[])>();
        for (var left = reader.ReadInt32(); left > 0; left--)
            parts.Add((reader.ReadString(), reader.ReadBytes(reader.ReadInt32())));
        return parts;
    }
}
