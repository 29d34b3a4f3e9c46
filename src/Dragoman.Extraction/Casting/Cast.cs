using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Everyone and everything that a story speaks of, with all the places where it does.</summary>
public sealed class Cast
{
    private readonly Mention?[] byHead;
    private readonly Mention?[] byWord;

    private readonly PlaceMention?[] placeByWord;

    internal Cast(int words, IReadOnlyList<CastMember> members, IReadOnlyList<Mention> mentions, IReadOnlyList<PlaceMention>? places = null)
    {
        (Members, Mentions, Places) = (members, mentions, places ?? []);
        byHead = new Mention?[words];
        byWord = new Mention?[words];
        placeByWord = new PlaceMention?[words];
        foreach (var place in Places)
        {
            for (var word = place.First; word < place.End; word++)
                placeByWord[word] = place;
        }
        // "Slovak" is a mention of its country and the first word of its minister's: the longer one goes first.
        foreach (var adjectives in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var mention in mentions)
            {
                if ((mention.Form == MentionForm.Adjective) != adjectives)
                    continue;
                byHead[mention.Head] ??= mention;
                for (var word = mention.First; word < mention.End; word++)
                    byWord[word] ??= mention;
            }
        }
    }

    public static Cast Empty { get; } = new(0, [], []);

    /// <summary>In the order of their first mention.</summary>
    public IReadOnlyList<CastMember> Members { get; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>The places that the story names, in the order of the text.</summary>
    public IReadOnlyList<PlaceMention> Places { get; }

    /// <summary>The place that a word is part of, or null.</summary>
    public PlaceMention? PlaceAt(int word) => (uint)word < (uint)placeByWord.Length ? placeByWord[word] : null;

    /// <summary>Who is meant by the phrase that a word heads; the first of a group; null where nobody is.</summary>
    public CastMember? At(int word) => MentionAt(word)?.Member;

    /// <summary>The mention whose head the word is.</summary>
    public Mention? MentionAt(int word) => (uint)word < (uint)byHead.Length ? byHead[word] : null;

    /// <summary>The mention that a word is part of, as head or not ("Secretary" of "Secretary of State Antony Blinken").</summary>
    public Mention? MentionOver(int word) => (uint)word < (uint)byWord.Length ? byWord[word] : null;
}
