using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>What one story tells of a promise.</summary>
internal sealed record PromiseReport(string Story, string? Outlet, string? Published, Commitment Commitment)
{
    public string Voice => Outlet is { Length: > 0 } ? Outlet : Story;
}
