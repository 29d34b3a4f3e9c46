using Dragoman.Language;
using Dragoman.Model;

namespace Dragoman.Training;

/// <summary>The tags of the treebanks: each part of speech with the features that it occurs with.</summary>
internal sealed class TagNumbers
{
    private const int RarestTag = 3;
    private readonly Dictionary<(Upos, Features), byte> numbers = [];

    public TagNumbers(List<GoldStory> stories)
    {
        var counts = stories.SelectMany(story => story.Words).CountBy(word => (word.Upos, word.Features))
            .Where(pair => pair.Value >= RarestTag).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key).ToList();
        foreach (var tag in counts)
            numbers.Add(tag, (byte)numbers.Count);
        Tags = new TagSet(counts);
    }

    public TagSet Tags { get; }

    /// <summary>The number of a gold tag; of the commonest one of the same part of speech where it is rare.</summary>
    public byte NumberOf(GoldWord word)
    {
        if (numbers.TryGetValue((word.Upos, word.Features), out var number))
            return number;
        for (byte i = 0; i < Tags.Count; i++)
        {
            if (Tags.UposOf(i) == word.Upos)
                return i;
        }
        return 0;
    }
}
