namespace Dragoman.Extraction;

/// <summary>Reads the room's word lists: text files embedded beside the code, a line an entry, <c>#</c> for comments, tabs between fields.</summary>
internal static class LexiconFile
{
    /// <exception cref="InvalidDataException">The list is missing, or a line has too few fields: the program must not start with half its words.</exception>
    public static IEnumerable<string[]> Read(string name, int fields)
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream($"Dragoman.Extraction.{name}")
            ?? throw new InvalidDataException($"the word list {name} is missing from the program");
        using var reader = new StreamReader(stream);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var parts = line.Split('\t', StringSplitOptions.TrimEntries);
            if (parts.Length < fields)
                throw new InvalidDataException($"{name}, line {number}: {parts.Length} fields, not {fields}");
            yield return parts;
        }
    }
}
