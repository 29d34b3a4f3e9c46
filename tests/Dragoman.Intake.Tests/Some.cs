using System.Text;
using Dragoman.Model;

namespace Dragoman.Intake.Tests;

/// <summary>What a test does not care about.</summary>
internal static class Some
{
    public static readonly StoryIntake Intake = new();

    public static Page Page(string text, string input = "story.txt") => new(input, Encoding.UTF8.GetBytes(text));

    public static Story Story(string text, string input = "story.txt") => Story(Page(text, input));

    public static Story Story(Page page)
    {
        var outcome = Assert.Single(Intake.Read(page, TestContext.Current.CancellationToken));
        Assert.Null(outcome.Failed);
        return outcome.Story!;
    }

    public static List<IntakeOutcome> Outcomes(string text, string input) => [.. Intake.Read(Page(text, input), TestContext.Current.CancellationToken)];

    public static string Body(this Story story) => story.Body.Of(story.Text).ToString();
}
