namespace Dragoman.Training.Neural;

/// <summary>Working memory that grows and is used again.</summary>
internal static class Scratch
{
    /// <summary>Makes an array long enough; what it held is lost where it must grow.</summary>
    public static float[] Grow(ref float[] array, int length)
    {
        if (array.Length < length)
            array = new float[(length * 5 / 4) + 64];
        return array;
    }
}
