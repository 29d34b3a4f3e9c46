using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>How a page and what lies in it are called.</summary>
internal static class PageNames
{
    /// <summary>The name that a story carries: an address as it is, of a file its name without the folders.</summary>
    public static string OfStory(Page page) =>
        page.Input.Contains("://", StringComparison.Ordinal) || page.Input.Contains('!', StringComparison.Ordinal)
            ? page.Input
            : Path.GetFileName(page.Input) is { Length: > 0 } name ? name : page.Input;

    public static string WithoutQuery(string input)
    {
        if (!input.Contains("://", StringComparison.Ordinal))
            return input;
        var end = input.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? input : input[..end];
    }

    /// <summary>The address that the page itself has: given, or its name where that is one.</summary>
    public static string? Url(Page page) =>
        page.Url ?? (page.Input.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || page.Input.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? page.Input : null);
}
