namespace Dragoman.Bench;

/// <summary>The clock of whoever keeps the generator's stories as they come: noon of the second day behind a story's.</summary>
internal sealed class GeneratedClock : TimeProvider
{
    /// <summary>The number of the story that came last.</summary>
    public int Number { get; set; }

    public override DateTimeOffset GetUtcNow() =>
        new(StoryGenerator.Day(Number).PlusDays(2).AtMidnight().ToDateTimeUnspecified().AddHours(12), TimeSpan.Zero);
}
