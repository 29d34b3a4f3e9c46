using Dragoman.Model;

namespace Dragoman.Language.Tests;

/// <summary>A text as the built-in engine reads it, with its words by name.</summary>
internal sealed class Parsed
{
    private static readonly Analyzer Engine = English.Analyzer();

    private Parsed(Reading reading) => Reading = reading;

    public Reading Reading { get; }

    public Syntax Syntax => Reading.Syntax;

    public static Parsed Of(string text, int body = 0) => new(Engine.Read(Story(text) with { Body = new Span(body, text.Length) }));

    public static Story Story(string text) =>
        new() { Id = Model.Story.IdOf(text), Input = "test", Text = text, Published = "2024-05-06", Body = new Span(0, text.Length) };

    /// <summary>All words with a blank between them, those of one token with a bar.</summary>
    public string Words => string.Concat(Enumerable.Range(0, Syntax.Count).Select(i =>
        (i == 0 ? "" : Syntax.Features[i].HasFlag(Features.ContinuesToken) ? "|" : " ") + Word(i)));

    public string[] Sentences =>
        [.. Enumerable.Range(0, Syntax.SentenceCount).Select(i => Syntax.SentenceSpan(i).Of(Reading.Text).ToString())];

    public string[] Entities => [.. Reading.Entities.Select(entity => $"{entity.Type}: {entity.Span.Of(Reading.Text)}")];

    public string Word(int index) => index < 0 ? "ROOT" : Syntax.SpanOf(index).Of(Reading.Text).ToString();

    /// <summary>The first word that is written so, or the n-th.</summary>
    public int Find(string word, int nth = 1)
    {
        for (var i = 0; i < Syntax.Count; i++)
        {
            if (Word(i) == word && --nth == 0)
                return i;
        }
        throw new ArgumentException($"there is no word “{word}” in “{Words}”");
    }

    /// <summary>"nsubj of met": a word's relation and head.</summary>
    public string Arc(string word, int nth = 1)
    {
        var i = Find(word, nth);
        return $"{ConlluWriter.NameOf(Syntax.Relations[i])} of {Word(Syntax.Heads[i])}";
    }

    public string Lemma(string word, int nth = 1) => Syntax.Lemmas[Find(word, nth)];

    public Upos Tag(string word, int nth = 1) => Syntax.Tags[Find(word, nth)];

    public Features FeaturesOf(string word, int nth = 1) => Syntax.Features[Find(word, nth)];
}
