namespace Dragoman.Language;

/// <summary>How far before or behind a word its head stands, in the classes that the network tells apart.</summary>
internal static class HeadDistance
{
    /// <summary>The class of a head that is the root.</summary>
    public const int Root = 0;

    public const int Classes = 19;

    private const int Reach = 25;

    private static readonly byte[] ByOffset = [.. Enumerable.Range(-Reach, 2 * Reach + 1).Select(Class)];

    /// <summary>The class of a head <paramref name="offset"/> words behind a word, or before it where that is negative.</summary>
    public static int Of(int offset) => ByOffset[Math.Clamp(offset, -Reach, Reach) + Reach];

    private static byte Class(int offset)
    {
        var far = Math.Abs(offset) switch { <= 4 and var near => near, <= 6 => 5, <= 9 => 6, <= 14 => 7, <= 24 => 8, _ => 9 };
        return (byte)(offset < 0 ? far : far == 0 ? Root : far + 9);
    }
}
