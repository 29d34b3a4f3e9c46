namespace Dragoman.Language.Annotators.Times;

/// <summary>Matches several words against the text.</summary>
internal static class Phrases
{
    /// <summary>The token behind the phrase, or null where the text has other words. Blanks and marks of the phrase must stand there too.</summary>
    public static int? End(TimeText text, int at, ReadOnlySpan<char> phrase)
    {
        while (!phrase.IsEmpty)
        {
            if (phrase[0] == ' ')
            {
                phrase = phrase[1..];
                continue;
            }
            var form = text.Of(at);
            if (form.IsEmpty || form.Length > phrase.Length)
                return null;
            var same = phrase[0] == '\'' ? text.IsApostrophe(at) : phrase.StartsWith(form, StringComparison.OrdinalIgnoreCase);
            if (!same || (form.Length < phrase.Length && char.IsLetter(phrase[form.Length]) && char.IsLetter(form[^1])))
                return null;
            phrase = phrase[form.Length..];
            at++;
        }
        return at;
    }
}
