namespace Dragoman.Web.Tests;

/// <summary>A browser has one clipboard: tests that copy to it run one after the other.</summary>
internal static class Clipboard
{
    public const string Name = "clipboard";
}
