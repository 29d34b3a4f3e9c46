using Dragoman.Model;

namespace Dragoman.Web.Assistants;

/// <summary>A story's text with what a citation needs.</summary>
public sealed record StoryCited(string Id, string? Headline, string? Outlet, string? Agency, string? Byline, string? Published, string? Url, string Text)
{
    public static StoryCited Of(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return new StoryCited(story.Id, story.Headline, story.Outlet, story.Agency, story.Byline, story.Published, story.Url, story.Text);
    }
}
