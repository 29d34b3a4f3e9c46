using System.Runtime.CompilerServices;

namespace Dragoman.Language;

/// <summary>Reads the arrays of a network's section one behind the other; each begins at an offset divisible by 8.</summary>
internal ref struct SectionReader(ModelSection section)
{
    private long at;

    public ReadOnlySpan<T> Next<T>(int count)
        where T : unmanaged
    {
        var found = section.Read<T>(at, count);
        Skip<T>(count);
        return found;
    }

    /// <summary>A table that stays where it lies.</summary>
    public SpellingTable Table(int rows, int width)
    {
        var table = new SpellingTable(section, at, rows, width);
        Skip<Half>(rows * width);
        return table;
    }

    /// <summary>Numbers that are unpacked; zeros follow up to <paramref name="length"/>.</summary>
    public float[] Vector(int count, int length = 0)
    {
        var values = new float[Math.Max(count, length)];
        Lanes.Widen(Next<Half>(count), values);
        return values;
    }

    public DenseLayer Layer(int inputs, int outputs)
    {
        var weights = Next<Half>(inputs * outputs);
        return new DenseLayer(weights, Next<Half>(outputs), inputs);
    }

    private void Skip<T>(int count) => at += (((long)Unsafe.SizeOf<T>() * count) + 7) & ~7L;
}
