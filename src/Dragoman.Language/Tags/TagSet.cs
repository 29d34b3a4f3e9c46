using System.Runtime.InteropServices;
using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>The tags that the model knows: each is a part of speech with its features.</summary>
internal sealed class TagSet
{
    private readonly Upos[] upos;
    private readonly Features[] features;

    public TagSet(IReadOnlyList<(Upos Upos, Features Features)> tags)
    {
        upos = [.. tags.Select(tag => tag.Upos)];
        features = [.. tags.Select(tag => tag.Features)];
    }

    public TagSet(ModelSection section)
    {
        var count = (int)(section.Length / 8);
        if (count is < 1 or > 255)
            throw new InvalidDataException("the language model's tags are damaged");
        var pairs = section.Read<uint>(0, count * 2);
        upos = new Upos[count];
        features = new Features[count];
        for (var i = 0; i < count; i++)
        {
            upos[i] = (Upos)pairs[i * 2];
            features[i] = (Features)pairs[(i * 2) + 1];
        }
    }

    public int Count => upos.Length;

    public Upos UposOf(byte tag) => upos[tag];

    public Features FeaturesOf(byte tag) => features[tag];

    public byte[] Layout()
    {
        var pairs = new uint[Count * 2];
        for (var i = 0; i < Count; i++)
        {
            pairs[i * 2] = (uint)upos[i];
            pairs[(i * 2) + 1] = (uint)features[i];
        }
        return MemoryMarshal.AsBytes(pairs.AsSpan()).ToArray();
    }
}
