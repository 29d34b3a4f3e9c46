namespace Dragoman.Bench;

/// <summary>The project's sample stories, found from wherever the benchmark runs.</summary>
internal static class Samples
{
    public static string Path(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Dragoman.slnx")))
                return System.IO.Path.Combine(folder.FullName, "samples", name);
        throw new DirectoryNotFoundException("the benchmarks run inside the project's folder");
    }
}
