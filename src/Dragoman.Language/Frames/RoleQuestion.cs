using System.Numerics;

namespace Dragoman.Language;

/// <summary>What the heads of roles are asked for one window: triggers with their kinds, candidates with theirs, and how far apart they stand.</summary>
internal sealed class RoleQuestion(int triggers, int candidates)
{
    private const int MostPower = 8;
    private const int Reach = 5;

    public long[] Triggers { get; } = new long[triggers];

    public long[] Kinds { get; } = new long[triggers];

    public long[] Firsts { get; } = new long[candidates];

    public long[] Lasts { get; } = new long[candidates];

    public long[] Types { get; } = new long[candidates];

    /// <summary>Words between trigger and candidate, see <see cref="Bucket"/>.</summary>
    public long[] Near { get; } = new long[triggers * candidates];

    /// <summary>Sentences between them, see <see cref="Sentences"/>.</summary>
    public long[] Apart { get; } = new long[triggers * candidates];

    /// <summary>How they hang together in the tree, see <see cref="TreePath"/>.</summary>
    public long[] Path { get; } = new long[triggers * candidates];

    /// <summary>Words between two triggers.</summary>
    public long[] Gap { get; } = new long[triggers * triggers];

    /// <summary>A distance in words as its sign and its size in powers of two.</summary>
    public static int Bucket(int distance)
    {
        var size = (uint)Math.Abs(distance);
        var power = size == 0 ? 0 : 1 + Math.Min(BitOperations.Log2(size), MostPower);
        return power + (distance > 0 ? 10 : 0);
    }

    /// <summary>A distance in sentences, those beyond five as five.</summary>
    public static int Sentences(int distance) => Math.Clamp(distance, -Reach, Reach) + Reach;
}
