using Dragoman.Model;

namespace Dragoman.Training;

/// <summary>A document of a treebank as running text, with the gold words as stretches of it.</summary>
internal sealed class GoldStory
{
    public required string Name { get; init; }

    public required string Text { get; init; }

    public List<GoldWord> Words { get; } = [];

    /// <summary>The first word of each sentence, and the number of words at the end.</summary>
    public List<int> SentenceStarts { get; } = [];
}

/// <summary>A word of a treebank. The head is numbered through the story, -1 for a root.</summary>
internal readonly record struct GoldWord(
    int Start, int End, bool Continues, Upos Upos, Features Features, string Lemma, int Head, Relation Relation, string Misc);
