using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>A story, or why there is none.</summary>
/// <param name="Input">What it concerns: the file, address, archive member or line.</param>
/// <param name="Story">The story, or null.</param>
/// <param name="Skipped">Why it was rightly left out (another language, a duplicate, no news), or null.</param>
/// <param name="Failed">What was wrong, or null.</param>
public sealed record IntakeOutcome(string Input, Story? Story, string? Skipped, string? Failed)
{
    /// <summary>Where in the input it was wrong ("line 12"), where that can be said.</summary>
    public string? Where { get; init; }

    /// <summary>What of the input beside the story was left out, a line for the reader each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Where the story itself can be fetched, for one that is only announced (an item of a feed, a line of a list of addresses).</summary>
    public string? Address { get; init; }

    /// <summary>A story that is told of, and where it can be fetched.</summary>
    public static IntakeOutcome Announce(string input, string address) =>
        new(input, null, $"only announced: the story is at {address}", null) { Address = address };

    public static IntakeOutcome Of(Story story) => new(story.Input, story, null, null);

    public static IntakeOutcome Skip(string input, string reason) => new(input, null, reason, null);

    public static IntakeOutcome Fail(string input, string reason, string? where = null) => new(input, null, null, reason) { Where = where };
}
