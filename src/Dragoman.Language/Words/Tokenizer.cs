using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>
/// Cuts running text into words. Blanks always cut; between the characters of a chunk a trained classifier decides wherever two
/// characters of different kinds meet, and inside the spellings that <see cref="ContractionList"/> knows.
/// </summary>
internal sealed class Tokenizer(LinearModel model, ContractionList contractions)
{
    public void Run(WordSheet sheet, TokenFeatures features)
    {
        var text = sheet.Text;
        var at = 0;
        var flags = WordFlags.ParagraphBefore;
        while (at < text.Length)
        {
            var begin = at;
            flags |= Blank(text, ref at);
            if (at == text.Length)
                break;
            if (at > begin)
                flags |= WordFlags.SpaceBefore;
            var end = at + 1;
            while (end < text.Length && CharClasses.Of(text[end]) != CharClass.Space)
                end++;
            Chunk(sheet, new Span(at, end), flags, features);
            at = end;
            flags = WordFlags.None;
        }
    }

    /// <summary>Passes over blanks; two line ends among them make a paragraph.</summary>
    private static WordFlags Blank(string text, ref int at)
    {
        var lines = 0;
        while (at < text.Length && CharClasses.Of(text[at]) == CharClass.Space)
        {
            if (text[at] is '\n' or '\u2028' or '\u2029' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
                lines += text[at] == '\u2029' ? 2 : 1;
            at++;
        }
        return lines switch
        {
            0 => WordFlags.None,
            1 => WordFlags.LineBefore,
            _ => WordFlags.LineBefore | WordFlags.ParagraphBefore,
        };
    }

    private void Chunk(WordSheet sheet, Span chunk, WordFlags flags, TokenFeatures features)
    {
        var text = sheet.Text;
        features.Enter(text, chunk);
        var start = chunk.Start;
        for (var i = chunk.Start + 1; i < chunk.End; i++)
        {
            if (!features.IsCandidate(i, contractions))
                continue;
            features.Fill(i, start);
            var cut = (Cut)model.Best(features.Keys, features.Scores);
            features.Decide(cut);
            if (cut == Cut.None)
                continue;
            sheet.Add(start, i, flags);
            start = i;
            flags = cut == Cut.Word ? WordFlags.Continues : WordFlags.None;
        }
        sheet.Add(start, chunk.End, flags);
    }
}
