using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>Charges a page for its bytes: the one door through which every page comes, however it is packed.</summary>
internal static class MeteredPage
{
    /// <summary>Characters for each word that a text without blanks is taken to have.</summary>
    private const int LongestWord = 12;

    /// <summary>The page that the host gave.</summary>
    public static Page Top(Page page, Budget budget)
    {
        if (page.Open is not { } open)
        {
            budget.Came(page.Content.Length);
            return page;
        }
        var isKnown = false;
        return page with
        {
            Open = () =>
            {
                var stream = open();
                if (!stream.CanSeek)
                    return new MeteredStream(stream, budget.Came);
                // Archives go to and fro in a file: its length is what came, however often it is read.
                if (!isKnown)
                    budget.Came(stream.Length);
                isKnown = true;
                return new MeteredStream(stream, _ => budget.Check());
            },
        };
    }

    /// <summary>A page that lies inside another.</summary>
    public static Page Inner(Page page, Budget budget)
    {
        if (page.Open is { } open)
            return page with { Open = () => new MeteredStream(open(), budget.Unpacked) };
        budget.Unpacked(page.Content.Length);
        return page;
    }

    /// <summary>The words and marks of a text, as reading it will find about as many.</summary>
    public static int Words(string text)
    {
        var count = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isWord = char.IsLetterOrDigit(c);
            if (isWord ? !inWord : !char.IsWhiteSpace(c))
                count++;
            inWord = isWord;
        }
        return Math.Max(count, text.Length / LongestWord);
    }
}
