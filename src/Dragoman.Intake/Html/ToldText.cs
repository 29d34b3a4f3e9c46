namespace Dragoman.Intake;

/// <summary>The article's text as the page's own JSON-LD tells it: a witness for what of the page is the article.</summary>
internal sealed class ToldText
{
    /// <summary>A text shorter than this is a summary and no witness.</summary>
    private const int Shortest = 300;

    /// <summary>How many letters of a block are looked for.</summary>
    private const int ProbeLength = 48;

    private readonly string letters;

    private ToldText(string text, string letters)
    {
        Text = text;
        this.letters = letters;
    }

    public string Text { get; }

    /// <summary>How many letters and digits it has.</summary>
    public int Length => letters.Length;

    public static ToldText? Of(string? text)
    {
        if (text is null || text.Length < Shortest)
            return null;
        if (text.Contains("</", StringComparison.Ordinal) || text.Contains("<br", StringComparison.OrdinalIgnoreCase))
            text = WithoutTags(text);
        var letters = Letters(text, int.MaxValue);
        return letters.Length < Shortest / 2 ? null : new ToldText(text, letters);
    }

    /// <summary>Whether it tells the block: its first words stand in it.</summary>
    public bool Tells(ReadOnlySpan<char> block)
    {
        var probe = Letters(block, ProbeLength);
        return probe.Length >= 16 && letters.Contains(probe, StringComparison.Ordinal);
    }

    /// <summary>Its paragraphs, for pages whose article is nowhere else.</summary>
    public IEnumerable<string> Paragraphs()
    {
        foreach (var part in Text.Split('\n'))
        {
            var paragraph = Whitespace.Collapse(part);
            if (paragraph.Length > 0)
                yield return paragraph;
        }
    }

    private static string Letters(ReadOnlySpan<char> text, int longest)
    {
        var size = Math.Min(text.Length, longest);
        var buffer = size <= 256 ? stackalloc char[size] : new char[size];
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            buffer[length++] = char.ToLowerInvariant(c);
            if (length == size)
                break;
        }
        return buffer[..length].ToString();
    }

    private static string WithoutTags(string text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        var inTag = false;
        foreach (var c in text)
        {
            if (c == '<')
                inTag = true;
            else if (c == '>' && inTag)
            {
                inTag = false;
                plain.Append('\n');
            }
            else if (!inTag)
                plain.Append(c);
        }
        return plain.ToString();
    }
}
