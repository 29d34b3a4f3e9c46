namespace Dragoman.Web.Api;

/// <summary>A story as a program hands it in: its text, which is taken verbatim, or its page's HTML, or its address alone, which is then fetched.</summary>
public sealed record StoryGiven(
    string? Id, string? Url, string? Headline, string? Published, string? Outlet, string? Language, string? Text, string? Html);
