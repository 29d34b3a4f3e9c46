namespace Dragoman.Intake;

/// <summary>Blanks and characters that nobody sees.</summary>
internal static class Whitespace
{
    /// <summary>Runs of blanks become one, invisible and control characters go, ends are trimmed.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        var buffer = text.Length <= 1024 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (length > 0 && buffer[length - 1] != ' ')
                    buffer[length++] = ' ';
            }
            else if (!IsInvisible(c))
            {
                buffer[length++] = c;
            }
        }
        if (length > 0 && buffer[length - 1] == ' ')
            length--;
        return buffer[..length].ToString();
    }

    public static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' || (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f'))
        || c is '\u007F';
}
