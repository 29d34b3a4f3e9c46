namespace Dragoman.Language;

/// <summary>A table of half-precision rows in the model's memory.</summary>
internal sealed class SpellingTable(ModelSection section, long offset, int rows, int width)
{
    // Read once, so that a model that is too short is refused when it is opened.
    private readonly int length = section.Read<Half>(offset, rows * width).Length;

    public int Width => width;

    /// <summary>Writes a row.</summary>
    public void Copy(int row, Span<float> into) => Lanes.Widen(Row(row), into[..width]);

    /// <summary>Adds rows up.</summary>
    public void Sum(ReadOnlySpan<int> numbers, Span<float> into)
    {
        Span<float> one = stackalloc float[width];
        into[..width].Clear();
        foreach (var number in numbers)
        {
            Lanes.Widen(Row(number), one);
            Lanes.Add(into[..width], one);
        }
    }

    private ReadOnlySpan<Half> Row(int row) => section.Read<Half>(offset, length).Slice(row * width, width);
}
