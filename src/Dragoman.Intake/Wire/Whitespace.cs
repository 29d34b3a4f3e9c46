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
                buffer[length++] = Plain(c);
            }
        }
        if (length > 0 && buffer[length - 1] == ' ')
            length--;
        return buffer[..length].ToString();
    }

    /// <summary>A hyphen that does not break is a hyphen: the lines that it kept together are gone.</summary>
    public static char Plain(char c) => c is '\u2010' or '\u2011' ? '-' : c;

    /// <summary>Marks of direction, blanks without width, soft hyphens, control characters.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u061C' or '\u200B' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF' || (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f'))
        || c is '\u007F';
}
