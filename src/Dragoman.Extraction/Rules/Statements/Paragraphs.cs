using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Where the paragraphs of a text stand: between blank lines, or at lines that begin with blanks.</summary>
internal static class Paragraphs
{
    public static List<Span> Of(string text)
    {
        var found = new List<Span>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\n')
                continue;
            var next = at + 1;
            while (next < text.Length && text[next] is ' ' or '\t' or '\r' or '\u00a0')
                next++;
            var ends = next >= text.Length || text[next] == '\n' || next - at > 2;
            if (!ends)
                continue;
            Add(found, text, start, at);
            while (next < text.Length && char.IsWhiteSpace(text[next]))
                next++;
            (start, at) = (next, next - 1);
        }
        Add(found, text, start, text.Length);
        return found;
    }

    private static void Add(List<Span> found, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            found.Add(new Span(start, end));
    }
}
