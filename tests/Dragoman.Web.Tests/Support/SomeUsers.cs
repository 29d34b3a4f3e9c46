using Dragoman.Web.Access;

namespace Dragoman.Web.Tests;

/// <summary>A file with a user of each role.</summary>
internal sealed class SomeUsers : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dragoman").FullName;

    public SomeUsers()
    {
        Path = System.IO.Path.Combine(folder, "users.json");
        Reader = UserFile.Add(Path, "rita", Role.Reader);
        Editor = UserFile.Add(Path, "edith", Role.Editor);
        Admin = UserFile.Add(Path, "ada", Role.Admin);
    }

    public string Path { get; }

    public string Reader { get; }

    public string Editor { get; }

    public string Admin { get; }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
