using Microsoft.Playwright;

namespace Dragoman.Web.Tests;

/// <summary>What the pictures of the documentation show, and where they lie.</summary>
internal static class SomePictures
{
    /// <summary>Addresses with ids as <see cref="SomePlaces"/> fills them in.</summary>
    public static (string Name, string Path, ColorScheme Scheme, int Width, int Height)[] All { get; } =
    [
        ("desk", "/", ColorScheme.Light, 1000, 760),
        ("desk-dark", "/", ColorScheme.Dark, 1000, 760),
        ("desk-narrow", "/", ColorScheme.Light, 400, 800),
        ("engagement", "/engagement/{meeting}", ColorScheme.Light, 1000, 900),
        ("story", "/story/{story}?at={said}#at", ColorScheme.Light, 1000, 800),
        ("dyad", "/dyad/KAZ/USA", ColorScheme.Light, 1000, 900),
        ("person", "/person/Paul%20Reeve", ColorScheme.Light, 1000, 900),
        ("format", "/format/C5+1", ColorScheme.Light, 1000, 700),
        ("calendar", "/calendar?month=2023-03", ColorScheme.Light, 1000, 800),
        ("map", "/map?from=2021", ColorScheme.Light, 1000, 800),
        ("network", "/network?from=2021", ColorScheme.Light, 1000, 800),
        ("review", "/review", ColorScheme.Light, 1000, 800),
    ];

    public static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("the solution's folder");
        return Directory.CreateDirectory(Path.Combine(folder.FullName, "docs", "pictures")).FullName;
    }
}
