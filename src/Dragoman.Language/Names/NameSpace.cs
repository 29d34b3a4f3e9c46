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

    /// <summary>What a word (by its exact form) was last called in the story.</summary>
    public Dictionary<uint, byte> Known { get; } = [];

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
        Known.Clear();
    }
}
