namespace Dragoman.Language;

/// <summary>All working memory that one thread needs to read a story.</summary>
internal sealed class EnglishSpace
{
    public WordSheet Sheet { get; } = new();

    public TokenFeatures Tokens { get; } = new();

    public SentenceFeatures Sentences { get; } = new();

    public NetworkSpace Network { get; } = new();

    public NameSpace Names { get; } = new();

    public LemmaPool Lemmas { get; } = new();
}
