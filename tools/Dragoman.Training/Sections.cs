using System.Runtime.InteropServices;
using Dragoman.Language;

namespace Dragoman.Training;

/// <summary>Makes sections of a model that is not in a file yet.</summary>
internal static unsafe class Sections
{
    public static ModelSection Of(string name, byte[] content)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(content.Length + 8, pinned: true);
        content.CopyTo(pinned, 0);
        return new ModelSection(name, (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), content.Length, pinned);
    }
}
