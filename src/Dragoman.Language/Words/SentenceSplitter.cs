namespace Dragoman.Language;

/// <summary>
/// Parts the words of a story into sentences: paragraphs and datelines end one, elsewhere a trained classifier decides. Very long
/// sentences are broken up.
/// </summary>
internal sealed class SentenceSplitter(LinearModel model)
{
    /// <summary>No sentence of a person is longer; what is, is a table or worse.</summary>
    public const int LongestSentence = 300;

    private const int ShortLine = 60;

    /// <param name="body">Where the story's body begins behind its dateline: a sentence begins there.</param>
    public void Run(WordSheet sheet, SentenceFeatures features, int body)
    {
        var start = 0;
        while (start < sheet.Count)
        {
            var end = start + 1;
            while (end < sheet.Count && !sheet.Flags[end].HasFlag(WordFlags.ParagraphBefore))
                end++;
            Paragraph(sheet, features, start, end, body);
            start = end;
        }
        sheet.SentenceStarts.Add(sheet.Count);
    }

    private void Paragraph(WordSheet sheet, SentenceFeatures features, int start, int end, int body)
    {
        features.Enter(sheet, start, end);
        sheet.SentenceStarts.Add(start);
        var dateline = Datelines.EndOf(sheet, start, end);
        var sentence = start;
        var line = start;
        var written = Mark(sheet, end - 1) is CharClass.Period or CharClass.Terminal or CharClass.Quote or CharClass.Close;
        for (var i = start; i < end - 1; i++)
        {
            features.Pass(i);
            if (sheet.Flags[i + 1].HasFlag(WordFlags.Continues))
                continue;
            var ends = i + 1 == dateline || (body > 0 && sheet.Starts[i + 1] == body) || i + 1 - sentence >= LongestSentence;
            if (!ends && sheet.Flags[i + 1].HasFlag(WordFlags.LineBefore))
            {
                ends = EndsWithLine(sheet, line, i);
                line = i + 1;
            }
            if (!ends && i + 1 > dateline && features.IsCandidate(i) && !(written && IsUnmarked(sheet, i)))
            {
                features.Fill(i);
                ends = model.Best(features.Keys, features.Scores) == 1;
            }
            if (!ends)
                continue;
            sentence = i + 1;
            sheet.SentenceStarts.Add(sentence);
            features.StartSentence(sentence);
        }
    }

    private static CharClass Mark(WordSheet sheet, int word) => CharClasses.Of(sheet.Text[sheet.Ends[word] - 1]);

    /// <summary>"Foreign Minister Paula | Rojas": where somebody sets full stops, none of it ends between two words.</summary>
    private static bool IsUnmarked(WordSheet sheet, int word) =>
        CharClasses.IsLetter(Mark(sheet, word)) && CharClasses.Of(sheet.Text[sheet.Starts[word + 1]]) == CharClass.Upper && !sheet.Flags[word + 1].HasFlag(WordFlags.LineBefore);

    /// <summary>
    /// Whether a sentence ends with its line: lines of running text are long and go on in small letters, those of a list, a heading
    /// or a signature are short.
    /// </summary>
    private static bool EndsWithLine(WordSheet sheet, int first, int last)
    {
        if (CharClasses.Of(sheet.Text[sheet.Starts[last + 1]]) == CharClass.Lower)
            return false;
        var mark = Mark(sheet, last);
        return mark is CharClass.Period or CharClass.Terminal || sheet.Ends[last] - sheet.Starts[first] < ShortLine;
    }
}
