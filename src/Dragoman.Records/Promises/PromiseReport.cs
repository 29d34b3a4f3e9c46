using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>What one story tells of a promise.</summary>
/// <param name="Origin">The voice of the first print; null where the story's words are its own.</param>
/// <param name="Headline">What stands for the outlet where there is none.</param>
internal sealed record PromiseReport(string Story, string? Outlet, string? Published, Commitment Commitment, string? Origin = null, string? Headline = null)
{
    public string Voice => Origin ?? (Outlet is { Length: > 0 } ? Outlet : Story);

    public string Teller => Records.Teller.Name(Outlet, Headline, null, Story);
}
