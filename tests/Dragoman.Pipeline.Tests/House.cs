namespace Dragoman.Pipeline.Tests;

/// <summary>The project's folder, from wherever the tests run.</summary>
internal static class House
{
    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("the tests run inside the project's folder");
    }
}
