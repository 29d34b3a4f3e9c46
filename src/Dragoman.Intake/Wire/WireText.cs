namespace Dragoman.Intake;

/// <summary>A plain text as blocks of lines, and what its line ends mean.</summary>
internal static class WireText
{
    private const int LongLine = 40;
    private const int ShortLine = 15;

    /// <summary>The lines between blank lines; a line that is set in opens a block of its own.</summary>
    public static List<List<string>> Blocks(string text)
    {
        var blocks = new List<List<string>>();
        List<string>? block = null;
        var wasIndented = false;
        foreach (var range in text.AsSpan().SplitAny('\n', '\r', '\f', '\u2028', '\u2029'))
        {
            var raw = text.AsSpan()[range];
            var line = Whitespace.Collapse(raw);
            if (line.Length > 0)
            {
                var isIndented = raw.StartsWith("  ") || raw.StartsWith("\t") || raw.StartsWith("\u3000");
                if (block is null || (isIndented && !wasIndented))
                    blocks.Add(block = []);
                block.Add(line);
                wasIndented = isIndented;
            }
            else if (range.End.Value < text.Length && !(text[range.End.Value] == '\n' && range.Start.Value > 0 && text[range.Start.Value - 1] == '\r'))
            {
                block = null;
            }
        }
        return blocks;
    }

    /// <summary>
    /// Whether line ends are those of a typewriter: lines of one block that break off in the middle of sentences. Of short lines only those
    /// count that go on in small letters: the lines of a head are short too.
    /// </summary>
    public static bool IsWrapped(List<List<string>> blocks)
    {
        int ended = 0, open = 0;
        foreach (var block in blocks)
        {
            for (var i = 0; i < block.Count - 1; i++)
            {
                if (block[i].Length < ShortLine || (block[i].Length < LongLine && !char.IsLower(block[i + 1][0])))
                    continue;
                _ = EndsSentence(block[i]) ? ended++ : open++;
            }
        }
        return open > ended;
    }

    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd("\"”’')»“ ");
        return !line.IsEmpty && line[^1] is '.' or '!' or '?' or '…' or ':';
    }
}
