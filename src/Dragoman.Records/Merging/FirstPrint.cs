namespace Dragoman.Records;

/// <summary>The first print that was kept of a text which others print too, or its older version.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Source">The agency that it is from, else its outlet.</param>
/// <param name="IsOlder">Whether it is an older version, at the same address, not another's print.</param>
internal sealed record FirstPrint(string Story, string? Source, bool IsOlder)
{
    /// <summary>Whose words all the prints are: as <see cref="Report.Voice"/> of the first one.</summary>
    public string Voice => Source is { Length: > 0 } source ? source : Story;
}
