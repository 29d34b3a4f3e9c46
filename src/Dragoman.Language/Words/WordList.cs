using System.Text;

namespace Dragoman.Language;

/// <summary>Opens the word lists that are embedded beside the code.</summary>
internal static class WordList
{
    /// <exception cref="InvalidOperationException">The list was not built in.</exception>
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream("Dragoman.Language." + name)
            ?? throw new InvalidOperationException($"the word list {name} is not part of the program");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            lines.Add(line);
        return lines;
    }
}
