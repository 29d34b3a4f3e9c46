namespace Dragoman.Intake;

/// <summary>The room's word lists: text files beside the code, one entry a line, fields parted by tabs, comments behind '#'.</summary>
internal static class Resource
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the resource {name} is missing");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    public static IEnumerable<string[]> Rows(string name) => Lines(name).Select(line => line.Split('\t'));

    public static HashSet<string> Set(string name) => Lines(name).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
