using Dragoman.Intake;
using Dragoman.Model;

namespace Dragoman.Pipeline;

/// <summary>Paths on the command line become pages: files as they are, folders file by file in the order of their names.</summary>
public sealed class PageSource(StoryIntake intake)
{
    /// <summary>Files above this size are opened as streams; below it they are held in memory.</summary>
    public const int HeldBytes = 64 * 1024 * 1024;

    private readonly HashSet<string> endings = [.. intake.Endings];

    /// <summary>The publication day for stories that name none, or null.</summary>
    public string? Published { get; init; }

    /// <summary>Pages, and a <see cref="Failed"/> for each path that can't be opened.</summary>
    public IEnumerable<(Page? Page, Failed? Failed)> Of(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                yield return Open(path, Path.GetFileName(path));
                continue;
            }
            var any = false;
            foreach (var file in Files(path))
            {
                any = true;
                yield return Open(file, Path.GetRelativePath(path, file));
            }
            if (!any)
                yield return (null, new Failed(path, "open", "the folder holds nothing to read"));
        }
    }

    /// <summary>Sees the streams of large files as they are read, for hosts that show how far they are.</summary>
    public Func<FileStream, string, Stream>? Watch { get; init; }

    public Page Of(Stream standardInput, string name)
    {
        using var held = new MemoryStream();
        standardInput.CopyTo(held);
        return new Page(name, held.ToArray()) { Published = Published };
    }

    private IEnumerable<string> Files(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        return Directory.EnumerateFiles(folder, "*", options).Where(IsKnown).Order(StringComparer.Ordinal);
    }

    private Stream Watched(FileStream file, string input) => Watch is null ? file : Watch(file, input);

    private bool IsKnown(string file) => endings.Contains(Path.GetExtension(file).ToLowerInvariant());

    private (Page?, Failed?) Open(string path, string input)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return (null, new Failed(path, "open", "no such file or folder"));
            var page = file.Length > HeldBytes
                ? new Page(input, ReadOnlyMemory<byte>.Empty) { Open = () => Watched(file.OpenRead(), input), Published = Published }
                : new Page(input, File.ReadAllBytes(path)) { Published = Published };
            return (page, null);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, new Failed(path, "open", refused.Message));
        }
    }
}
