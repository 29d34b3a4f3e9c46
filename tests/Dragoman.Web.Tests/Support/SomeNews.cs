using System.Text;
using System.Text.Json;
using Dragoman.Intake;
using Dragoman.Pipeline;

namespace Dragoman.Web.Tests;

/// <summary>The stories of <c>Stories/</c>, read by the program itself: what an analyst would see of them.</summary>
internal static class SomeNews
{
    private const string Begins = "=== ";

    private static readonly Lazy<Record[]> Records = new(Read);

    /// <summary>A desk that has read them all, on the morning after the last.</summary>
    public static Task<SomeDesk> OpenAsync() => SomeDesk.OpenAsync(null, Records.Value);

    /// <summary>The id of the story with the headline.</summary>
    public static string Story(string headline) => Records.Value.Single(record => record.Story.Headline == headline).Story.Id;

    private static Record[] Read()
    {
        var (intake, reader) = (new StoryIntake(), new StoryReader());
        return [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Stories"), "*.txt").Order(StringComparer.Ordinal).SelectMany(Stories)
            .SelectMany(line => intake.Read(new Page("stories.jsonl", Encoding.UTF8.GetBytes(line)), TestContext.Current.CancellationToken))
            .Select(taken => reader.Read(taken.Story ?? throw new InvalidDataException(taken.Failed ?? taken.Skipped)))];
    }

    /// <summary>Each story as JSON.</summary>
    private static IEnumerable<string> Stories(string path)
    {
        foreach (var story in $"\n{File.ReadAllText(path).ReplaceLineEndings("\n")}".Split($"\n{Begins}").Skip(1))
        {
            var (head, text) = (story[..story.IndexOf('\n', StringComparison.Ordinal)].Split(", "), story[story.IndexOf('\n', StringComparison.Ordinal)..].Trim());
            yield return JsonSerializer.Serialize(new { id = head[2], url = head[2], outlet = head[0], published = head[1], headline = text.Split('\n')[0], text });
        }
    }
}
