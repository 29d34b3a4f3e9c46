using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dragoman.Intake;
using Dragoman.Model;
using Dragoman.Records;
using NodaTime;

namespace Dragoman.Pipeline.Demo;

/// <summary>The project's own stories, dated around a day: a store of them is alive whenever it is made.</summary>
public static partial class DemoStories
{
    private const string Begins = "=== ";

    /// <summary>Each story as a line of JSON that the intake takes, with the day on which it came, oldest first.</summary>
    public static IReadOnlyList<(LocalDate Day, string Json)> Around(LocalDate today)
    {
        using var stream = typeof(DemoStories).Assembly.GetManifestResourceStream("demo-stories.txt") ?? throw new InvalidOperationException("the stories of the demo are not there");
        using var reader = new StreamReader(stream);
        var stories = new List<(LocalDate, string)>();
        foreach (var story in $"\n{reader.ReadToEnd().ReplaceLineEndings("\n")}".Split($"\n{Begins}").Skip(1))
        {
            var lines = story.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var head = lines[0].Split('|', StringSplitOptions.TrimEntries);
            var day = today.PlusDays(int.Parse(head[0], CultureInfo.InvariantCulture));
            var text = Dated(string.Join("\n\n", lines.Skip(1)), today);
            stories.Add((day, JsonSerializer.Serialize(new { id = head[2], url = $"https://{head[1].ToLowerInvariant().Replace(' ', '-')}.example/{head[2]}", outlet = head[1], published = Edtf.Format(day), headline = Dated(lines[1], today), text })));
        }
        return stories;
    }

    /// <summary>Reads them into a store as if each had come on its day; how many were kept.</summary>
    /// <param name="clock">The store's clock, which goes from day to day.</param>
    public static async Task<int> FillAsync(IStore store, DemoClock clock, StoryReader reader, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        var (intake, kept) = (new StoryIntake(), 0);
        foreach (var day in Around(clock.Today).GroupBy(story => story.Day))
        {
            clock.Morning(day.Key);
            var page = new Page("demo.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', day.Select(story => story.Json))));
            await foreach (var outcome in new StoryPipeline(intake, reader, store).RunAsync([(page, null)], cancellation).ConfigureAwait(false))
                kept += outcome is Kept ? 1 : 0;
        }
        return kept;
    }

    private static string Dated(string text, LocalDate today) => Mark().Replace(text, mark =>
    {
        var day = today.PlusDays(int.Parse(mark.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
        return day.ToString(mark.Groups[1].Value switch { "day" => "dddd", "date" => "d MMMM", _ => "MMMM d" }, CultureInfo.InvariantCulture);
    });

    [GeneratedRegex(@"\[(day|date|us) (-?\d+)\]")]
    private static partial Regex Mark();
}
