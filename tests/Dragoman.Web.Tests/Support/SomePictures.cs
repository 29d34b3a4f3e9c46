using Microsoft.Playwright;

namespace Dragoman.Web.Tests;

/// <summary>What the pictures of the documentation show, and where they lie.</summary>
internal static class SomePictures
{
    /// <summary>Addresses on the desk of the demo, with ids as <see cref="Of"/> fills them in.</summary>
    public static (string Name, string Path, ColorScheme Scheme, int Width, int Height)[] All { get; } =
    [
        ("desk", "/", ColorScheme.Light, 1000, 760),
        ("desk-dark", "/", ColorScheme.Dark, 1000, 760),
        ("desk-narrow", "/", ColorScheme.Light, 400, 800),
        ("engagement", "/engagement/{contested}", ColorScheme.Light, 1000, 900),
        ("story", "/story/{story}?at={said}#at", ColorScheme.Light, 1000, 800),
        ("dyad", "/dyad/KAZ/UZB", ColorScheme.Light, 1000, 900),
        ("person", "/person/Erlan%20Sadykov", ColorScheme.Light, 1000, 900),
        ("format", "/format/C5+1", ColorScheme.Light, 1000, 700),
        ("calendar", "/calendar", ColorScheme.Light, 1000, 800),
        ("map", "/map", ColorScheme.Light, 1000, 800),
        ("network", "/network", ColorScheme.Light, 1000, 800),
        ("review", "/review", ColorScheme.Light, 1000, 800),
    ];

    /// <summary>A path with the ids of what lies on the desk of the demo.</summary>
    public static string Of(SomeDesk desk, string path)
    {
        var story = desk.Store.Record(desk.Store.Search("\"water council\"")[^1].Id)!.Story;
        var said = story.Text.IndexOf("We drink", StringComparison.Ordinal);
        return path
            .Replace("{contested}", desk.Id(new FindQuery { Parties = ["AUT", "SVK"] }), StringComparison.Ordinal)
            .Replace("{story}", story.Id, StringComparison.Ordinal)
            .Replace("{said}", FormattableString.Invariant($"{said}-{story.Text.IndexOf('"', said)}"), StringComparison.Ordinal);
    }

    public static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("the solution's folder");
        return Directory.CreateDirectory(Path.Combine(folder.FullName, "docs", "pictures")).FullName;
    }
}
