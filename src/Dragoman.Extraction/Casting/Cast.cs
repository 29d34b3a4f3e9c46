using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Everyone and everything that a story speaks of, with all the places where it does.</summary>
public sealed class Cast
{
    private readonly Mention?[] byHead;
    private readonly Mention?[] byWord;

    internal Cast(int words, IReadOnlyList<CastMember> members, IReadOnlyList<Mention> mentions)
    {
        (Members, Mentions) = (members, mentions);
        byHead = new Mention?[words];
        byWord = new Mention?[words];
        foreach (var mention in mentions)
        {
            byHead[mention.Head] = mention;
            for (var word = mention.First; word < mention.End; word++)
                byWord[word] ??= mention;
        }
    }

    public static Cast Empty { get; } = new(0, [], []);

    /// <summary>In the order of their first mention.</summary>
    public IReadOnlyList<CastMember> Members { get; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>Who is meant by the phrase that a word heads; the first of a group; null where nobody is.</summary>
    public CastMember? At(int word) => MentionAt(word)?.Member;

    /// <summary>The mention whose head the word is.</summary>
    public Mention? MentionAt(int word) => (uint)word < (uint)byHead.Length ? byHead[word] : null;

    /// <summary>The mention that a word is part of, as head or not ("Secretary" of "Secretary of State Antony Blinken").</summary>
    public Mention? MentionOver(int word) => (uint)word < (uint)byWord.Length ? byWord[word] : null;
}
