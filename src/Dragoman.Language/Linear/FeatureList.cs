using System.Runtime.CompilerServices;

namespace Dragoman.Language;

/// <summary>The keys of the features that hold for one decision; filled anew for each.</summary>
internal sealed class FeatureList(int capacity)
{
    private readonly ulong[] keys = new ulong[capacity];

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> Keys => keys.AsSpan(0, Count);

    public void Clear() => Count = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong key) => keys[Count++] = key;
}
