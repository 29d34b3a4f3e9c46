using System.Runtime.InteropServices;
using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>The name finder's working memory.</summary>
internal sealed class NameSpace
{
    public FeatureList Features { get; } = new(NameFeatures.Capacity);

    public int[] Scores { get; } = new int[NameLabels.Count];

    /// <summary>One label a word.</summary>
    public byte[] Labels { get; private set; } = [];

    /// <summary>What the almanac says of each word.</summary>
    public AlmanacKinds[] Kinds { get; private set; } = [];

    /// <summary>How many words the almanac's name that a word belongs to goes on for; 0 where it belongs to none.</summary>
    public byte[] Left { get; private set; } = [];

    /// <summary>How often each word (by its exact form) was called what in the story: four counts of 16 bits.</summary>
    private readonly Dictionary<uint, ulong> votes = [];

    public void Enter(int count)
    {
        if (Labels.Length < count)
        {
            Labels = new byte[count * 2];
            Kinds = new AlmanacKinds[count * 2];
            Left = new byte[count * 2];
        }
        Labels.AsSpan(0, count).Clear();
        Kinds.AsSpan(0, count).Clear();
        Left.AsSpan(0, count).Clear();
        votes.Clear();
    }

    public void Vote(uint word, byte label)
    {
        ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(votes, word, out _);
        var shift = label == 0 ? 0 : 16 + (16 * (int)NameLabels.TypeOf(label));
        if (((counts >> shift) & 0xFFFF) < 0xFFFF)
            counts += 1UL << shift;
    }

    /// <summary>What a word has mostly been called: 0 where it is new, 1 no name, 2 to 4 a person, place, organisation.</summary>
    public uint Known(uint word)
    {
        if (!votes.TryGetValue(word, out var counts))
            return 0;
        uint best = 0;
        for (var k = 1u; k < 4; k++)
        {
            if (((counts >> (int)(16 * k)) & 0xFFFF) > ((counts >> (int)(16 * best)) & 0xFFFF))
                best = k;
        }
        return best + 1;
    }
}
