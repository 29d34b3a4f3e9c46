namespace Dragoman.Model;

/// <summary>
/// The words of a story and their Universal Dependencies trees, in flat arrays of one entry a word. Words and heads are numbered
/// through the whole story; a sentence is a run of words. The root of a sentence has the head -1.
/// </summary>
public sealed class Syntax
{
    private readonly int[] starts;
    private readonly int[] ends;
    private readonly Upos[] tags;
    private readonly Features[] features;
    private readonly string[] lemmas;
    private readonly int[] heads;
    private readonly Relation[] relations;
    private readonly int[] sentenceStarts;

    /// <summary>Takes the arrays over; they must not be changed afterwards.</summary>
    /// <param name="sentenceStarts">The first word of each sentence, with the number of words at its end.</param>
    public Syntax(int[] starts, int[] ends, Upos[] tags, Features[] features, string[] lemmas, int[] heads, Relation[] relations, int[] sentenceStarts)
    {
        var count = starts.Length;
        if (ends.Length != count || tags.Length != count || features.Length != count || lemmas.Length != count
            || heads.Length != count || relations.Length != count)
            throw new ArgumentException("the layers of a syntax have one entry a word");
        if (sentenceStarts.Length == 0 || sentenceStarts[^1] != count)
            throw new ArgumentException("the last sentence ends with the last word");
        (this.starts, this.ends, this.tags, this.features, this.lemmas, this.heads, this.relations, this.sentenceStarts) =
            (starts, ends, tags, features, lemmas, heads, relations, sentenceStarts);
    }

    public static Syntax Empty { get; } = new([], [], [], [], [], [], [], [0]);

    /// <summary>How many words there are.</summary>
    public int Count => starts.Length;

    public ReadOnlySpan<int> Starts => starts;

    public ReadOnlySpan<int> Ends => ends;

    public ReadOnlySpan<Upos> Tags => tags;

    public ReadOnlySpan<Features> Features => features;

    /// <summary>Lower-case dictionary forms (names keep their capitals); the same lemma is the same string object.</summary>
    public ReadOnlySpan<string> Lemmas => lemmas;

    public ReadOnlySpan<int> Heads => heads;

    public ReadOnlySpan<Relation> Relations => relations;

    public int SentenceCount => sentenceStarts.Length - 1;

    /// <summary>The words of a sentence: the first, and the one behind the last.</summary>
    public (int First, int End) Sentence(int index) => (sentenceStarts[index], sentenceStarts[index + 1]);

    /// <summary>Which sentence a word stands in.</summary>
    public int SentenceOf(int word)
    {
        var found = Array.BinarySearch(sentenceStarts, word);
        if (found < 0)
            return ~found - 1;
        // Empty sentences share their start with the next one.
        while (found + 1 < sentenceStarts.Length && sentenceStarts[found + 1] == word)
            found++;
        return found;
    }

    public Span SpanOf(int word) => new(starts[word], ends[word]);

    /// <summary>From a sentence's first character to its last.</summary>
    public Span SentenceSpan(int index)
    {
        var (first, end) = Sentence(index);
        return end > first ? new Span(starts[first], ends[end - 1]) : new Span(0, 0);
    }

    /// <summary>The first word that ends behind a position of the text; <see cref="Count"/> where there is none.</summary>
    public int WordAt(int position)
    {
        var found = Array.BinarySearch(ends, position + 1);
        return found < 0 ? ~found : found;
    }
}
