using System.Runtime.InteropServices;

namespace Dragoman.Language;

/// <summary>A named stretch of the model's memory.</summary>
internal sealed unsafe class ModelSection(string name, byte* start, long length, object owner)
{
    public string Name => name;

    public byte* Start => start;

    public long Length => length;

    /// <summary>Who must live as long as the memory is used.</summary>
    public object Owner => owner;

    /// <exception cref="InvalidDataException">The section is shorter than that.</exception>
    public ReadOnlySpan<T> Read<T>(long offset, int count)
        where T : unmanaged
    {
        if (offset < 0 || count < 0 || offset + ((long)count * sizeof(T)) > length)
            throw new InvalidDataException($"the section {name} of the language model is damaged");
        return MemoryMarshal.Cast<byte, T>(new ReadOnlySpan<byte>(start + offset, count * sizeof(T)));
    }
}
