using System.Runtime.CompilerServices;

namespace Dragoman.Language;

/// <summary>Makes one 64-bit key of a feature's template and its values. The high bits pick a slot, the low 32 check it.</summary>
internal static class Mix
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Key(uint template, uint a) => Finish((a * 0x9E3779B97F4A7C15UL) + (template * 0xD6E8FEB86659FD93UL));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Key(uint template, uint a, uint b) =>
        Finish((a * 0x9E3779B97F4A7C15UL) + (b * 0xC2B2AE3D27D4EB4FUL) + (template * 0xD6E8FEB86659FD93UL));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Key(uint template, uint a, uint b, uint c) =>
        Finish((a * 0x9E3779B97F4A7C15UL) + (b * 0xC2B2AE3D27D4EB4FUL) + (c * 0xA0761D6478BD642FUL) + (template * 0xD6E8FEB86659FD93UL));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Key(uint template, uint a, uint b, uint c, uint d) =>
        Finish((a * 0x9E3779B97F4A7C15UL) + (b * 0xC2B2AE3D27D4EB4FUL) + (c * 0xA0761D6478BD642FUL) + (d * 0x8EBC6AF09C88C6E3UL)
            + (template * 0xD6E8FEB86659FD93UL));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Finish(ulong h)
    {
        h ^= h >> 32;
        h *= 0xE7037ED1A0B428DBUL;
        return h ^ (h >> 29);
    }

    /// <summary>A running hash of characters: start with <see cref="Start"/>, add them one by one.</summary>
    public const uint Start = 0x811C9DC5;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Add(uint hash, uint value) => (hash ^ value) * 0x01000193;

    /// <summary>Spreads a running hash over all its bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Close(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        return hash ^ (hash >> 13);
    }
}
