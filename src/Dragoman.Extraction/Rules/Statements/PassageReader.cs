using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Cuts a story's words into passages: a full stop inside a quotation ends none unless the narrator starts anew behind it.</summary>
internal sealed class PassageReader
{
    private readonly Tree tree;
    private readonly IReadOnlyList<Span> paragraphs;
    private readonly List<Quotation> quotations;
    private readonly bool[] starts;
    private readonly List<Passage> found = [];
    private Passage? current;
    private int gapFirst = -1;

    private PassageReader(Tree tree, IReadOnlyList<Span> paragraphs, List<Quotation> quotations)
    {
        (this.tree, this.paragraphs, this.quotations) = (tree, paragraphs, quotations);
        starts = new bool[tree.Count + 1];
        for (var sentence = 0; sentence < tree.Syntax.SentenceCount; sentence++)
            starts[tree.Syntax.Sentence(sentence).First] = true;
    }

    public static List<Passage> Read(Tree tree, IReadOnlyList<Span> paragraphs, List<Quotation> quotations)
    {
        var reader = new PassageReader(tree, paragraphs, quotations);
        reader.Read();
        return reader.found;
    }

    private Syntax Syntax => tree.Syntax;

    private void Read()
    {
        int paragraph = -1, quotation = 0, inside = -1;
        for (var word = 0; word < tree.Count; word++)
        {
            var start = Syntax.Starts[word];
            if (paragraph < 0 || (paragraph + 1 < paragraphs.Count && start >= paragraphs[paragraph + 1].Start))
            {
                Finish(word);
                inside = -1;
                while (paragraph < 0 || (paragraph + 1 < paragraphs.Count && start >= paragraphs[paragraph + 1].Start))
                    paragraph++;
            }
            while (quotation < quotations.Count && quotations[quotation].Outer.End <= start)
                quotation++;
            var now = quotation < quotations.Count && quotations[quotation].Outer.Start <= start ? quotation : -1;
            if (inside >= 0 && now != inside && EndsWith(inside, word, now))
                Finish(word);
            current ??= new Passage(Math.Max(paragraph, 0));
            if (now >= 0)
                Quoted(now, word, now == inside);
            else if (Narrated(word))
                Finish(word + 1);
            inside = now;
        }
        Finish(tree.Count);
    }

    private void Quoted(int quotation, int word, bool goesOn)
    {
        CloseGap(word);
        if (goesOn && current!.Pieces is [.., { Quotation: var last } piece] && last == quotation)
            current.Pieces[^1] = piece with { End = word + 1 };
        else
            current!.Add(new Passage.Piece(quotation, word, word + 1));
    }

    /// <summary>Takes a word of the narrator; true where it ends his sentence.</summary>
    private bool Narrated(int word)
    {
        if (gapFirst < 0)
            gapFirst = word;
        return tree.Form(word) is "." or "!" or "?" && (word + 1 >= tree.Count || starts[word + 1] || IsOpeningMark(word + 1));
    }

    private bool IsOpeningMark(int word) => tree.Form(word) is "\"" or "“" or "``" or "‘" or "'";

    /// <summary>Whether the quotation that ends before a word ends the passage too.</summary>
    private bool EndsWith(int quotation, int word, int next)
    {
        var words = quotations[quotation].Words.Of(tree.Text);
        var last = words[^1];
        if (last is not ('.' or '!' or '?' or '\u2026'))
            return !quotations[quotation].Closed;
        if (next >= 0)
            return true;
        if (!char.IsUpper(tree.Form(word)[0]))
            return false;
        return last is '.' or '\u2026' || !IsAsked(word);
    }

    /// <summary>"Who is it?" Smith asked: a verb of saying comes before the narrator's sentence has a chance to say anything else.</summary>
    private bool IsAsked(int word)
    {
        for (var at = word; at < Math.Min(word + 12, tree.Count); at++)
        {
            if (tree.Form(at) is "." or "\"" or "“")
                return false;
            if (Syntax.Tags[at] == Upos.Verb)
                return CueList.Words.Verb(Syntax.Lemmas[at]) is { } cue && cue.Has(CueFrames.Quote);
        }
        return false;
    }

    private void CloseGap(int end)
    {
        if (gapFirst >= 0)
            current!.Add(new Passage.Piece(-1, gapFirst, end));
        gapFirst = -1;
    }

    private void Finish(int end)
    {
        CloseGap(end);
        if (current is { Pieces.Count: > 0 })
            found.Add(current);
        current = null;
    }
}
