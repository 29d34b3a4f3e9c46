using Dragoman.Model;

namespace Dragoman.Web.Questions;

/// <summary>The addresses of the desk's pages.</summary>
public static class Addresses
{
    public static string Engagement(string id) => $"/engagement/{Uri.EscapeDataString(id)}";

    public static string Story(string id) => $"/story/{Uri.EscapeDataString(id)}";

    /// <summary>A story with a stretch of it highlighted.</summary>
    public static string Story(string id, Span at) => $"/story/{Uri.EscapeDataString(id)}?at={at.Start}-{at.End}#at";

    public static string Dyad(string one, string other) => $"/dyad/{Uri.EscapeDataString(one)}/{Uri.EscapeDataString(other)}";

    /// <param name="key">The person's id, else the name.</param>
    public static string Person(string key) => $"/person/{Uri.EscapeDataString(key)}";

    public static string Format(string name) => $"/format/{Uri.EscapeDataString(name)}";

    public static string Party(string code) => $"/search?q={Uri.EscapeDataString(code)}";

    /// <summary>An address from outside as a link may carry it: http and https alone, else null.</summary>
    public static string? Outside(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" ? parsed.AbsoluteUri : null;
}
