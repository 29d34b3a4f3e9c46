using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>A stretch of words that the encoder reads at once, and those of them that are its to judge: the rest is there for their neighbours' sake.</summary>
internal readonly record struct Window(int First, int End, int OwnFirst, int OwnEnd)
{
    /// <summary>The pieces that the encoder reads at once, without the marks at both ends.</summary>
    public const int MostPieces = 254;

    /// <summary>How many pieces of the text before a window it sees again.</summary>
    private const int Before = 64;

    /// <summary>Cuts a reading into windows of whole sentences as far as they fit.</summary>
    public static List<Window> Of(Reading reading, WordPieces pieces)
    {
        var syntax = reading.Syntax;
        var lengths = new int[syntax.Count];
        for (var word = 0; word < lengths.Length; word++)
            lengths[word] = pieces.Of(syntax.SpanOf(word).Of(reading.Text)).Length;
        var windows = new List<Window>();
        var own = 0;
        while (own < syntax.Count)
        {
            var first = own;
            for (var used = 0; first > 0 && used + lengths[first - 1] <= Before; first--)
                used += lengths[first - 1];
            first = SentenceStart(syntax, first, own);
            var end = first;
            for (var used = 0; end < syntax.Count && used + lengths[end] <= MostPieces; end++)
                used += lengths[end];
            var ownEnd = EndOfOwn(syntax, own, end);
            windows.Add(new Window(first, end, own, ownEnd));
            own = ownEnd;
        }
        return windows;
    }

    /// <summary>The start of the first whole sentence from a word on; a window's own first word where that lies in the middle of one.</summary>
    private static int SentenceStart(Syntax syntax, int word, int own)
    {
        if (word == 0)
            return 0;
        var sentence = syntax.SentenceOf(word);
        var start = syntax.Sentence(sentence).First;
        if (start == word)
            return word;
        var next = syntax.Sentence(sentence).End;
        return next <= own ? next : word;
    }

    /// <summary>Where a window's own words end: with the last whole sentence; in the middle of one that fills it alone.</summary>
    private static int EndOfOwn(Syntax syntax, int own, int end)
    {
        if (end >= syntax.Count)
            return end;
        var start = syntax.Sentence(syntax.SentenceOf(end)).First;
        return start > own ? start : end;
    }
}
