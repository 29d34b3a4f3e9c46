using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Dragoman.Language;

/// <summary>
/// The file of the trained model: a header (mark, version, length, SHA-256 of what follows) and named sections behind one another.
/// It is used where it lies in memory; nothing of it is copied.
/// </summary>
internal sealed unsafe class ModelFile
{
    /// <summary>Grows with every change of the features or of the layout: a model is of use only to the program it was trained for.</summary>
    public const int Version = 2;

    private const int HeaderLength = 64;
    private static readonly byte[] Mark = "DRAGOMAN"u8.ToArray();
    private readonly Dictionary<string, ModelSection> sections = [];

    /// <summary>Opens a model that lies in memory at an address divisible by 8.</summary>
    /// <param name="owner">Who keeps the memory alive.</param>
    /// <exception cref="InvalidDataException">It is no model, one of another version, or damaged.</exception>
    public ModelFile(byte* start, long length, object owner)
    {
        if (length < HeaderLength || !new ReadOnlySpan<byte>(start, Mark.Length).SequenceEqual(Mark))
            throw new InvalidDataException("this is no language model of Dragoman");
        var version = *(int*)(start + 8);
        if (version != Version)
            throw new InvalidDataException($"the language model is of version {version}, this program needs version {Version}: train it anew");
        if (*(long*)(start + 16) != length - HeaderLength || length > int.MaxValue)
            throw new InvalidDataException("the language model is damaged: it is not of the length that its header says");
        var body = new ReadOnlySpan<byte>(start + HeaderLength, (int)(length - HeaderLength));
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(body, hash);
        if (!hash.SequenceEqual(new ReadOnlySpan<byte>(start + 24, 32)))
            throw new InvalidDataException("the language model is damaged: its content does not have the hash that its header says");
        var at = (long)HeaderLength;
        while (at < length)
        {
            var name = Encoding.ASCII.GetString(start + at, 24).TrimEnd('\0');
            var size = *(long*)(start + at + 24);
            sections.Add(name, new ModelSection(name, start + at + 32, size, owner));
            at += 32 + Padded(size);
        }
    }

    /// <summary>Opens a model that was read into an array.</summary>
    public static ModelFile Open(byte[] content)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(content.Length, pinned: true);
        content.CopyTo(pinned, 0);
        return new ModelFile((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), pinned.Length, pinned);
    }

    /// <summary>A model that is built into the program, used where the system has mapped it: nothing is copied.</summary>
    /// <exception cref="InvalidOperationException">The program was built without it.</exception>
    /// <exception cref="InvalidDataException">It is damaged or of another version.</exception>
    public static ModelFile BuiltIn(string resource)
    {
        var stream = typeof(ModelFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the program was built without its model {resource} (src/Dragoman.Language/Model)");
        if (stream is UnmanagedMemoryStream memory && (nint)memory.PositionPointer % 8 == 0)
            return new ModelFile(memory.PositionPointer, memory.Length, memory);
        using (stream)
        {
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return Open(content);
        }
    }

    /// <exception cref="InvalidDataException">The model lacks the section.</exception>
    public ModelSection this[string name] => sections.TryGetValue(name, out var section)
        ? section
        : throw new InvalidDataException($"the language model lacks the section {name}");

    public static byte[] Write(IReadOnlyList<(string Name, byte[] Content)> parts)
    {
        using var body = new MemoryStream();
        foreach (var (name, content) in parts)
        {
            var head = new byte[32];
            Encoding.ASCII.GetBytes(name).CopyTo(head, 0);
            BitConverter.TryWriteBytes(head.AsSpan(24), (long)content.Length);
            body.Write(head);
            body.Write(content);
            body.Write(new byte[Padded(content.Length) - content.Length]);
        }
        var bytes = body.ToArray();
        var header = new byte[HeaderLength];
        Mark.CopyTo(header, 0);
        BitConverter.TryWriteBytes(header.AsSpan(8), Version);
        BitConverter.TryWriteBytes(header.AsSpan(16), (long)bytes.Length);
        SHA256.HashData(bytes, header.AsSpan(24, 32));
        return [.. header, .. bytes];
    }

    private static long Padded(long size) => (size + 31) & ~31L;
}
