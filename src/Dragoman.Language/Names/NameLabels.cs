using Dragoman.Model;

namespace Dragoman.Language;

/// <summary>What the name finder calls a word: outside of names (0), the beginning of one (1 to 3) or inside one (4 to 6).</summary>
internal static class NameLabels
{
    public const int Count = 7;

    public static byte Begin(EntityType type) => (byte)(1 + (int)type);

    public static byte Inside(EntityType type) => (byte)(4 + (int)type);

    public static EntityType TypeOf(byte label) => (EntityType)((label - 1) % 3);

    public static bool IsInside(byte label) => label > 3;

    /// <summary>Whether a label may follow another: the inside of a name needs its beginning.</summary>
    public static bool MayFollow(byte before, byte label) => !IsInside(label) || (before != 0 && TypeOf(before) == TypeOf(label));
}
