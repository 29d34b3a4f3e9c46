using System.Globalization;
using System.Text.Json;
using Dragoman.Cli.Rendering;
using Dragoman.Intake;
using Dragoman.Model;
using Dragoman.Pipeline;
using Dragoman.Records;
using Dragoman.Records.Evaluation;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman evaluate --merged</c>: reads sequences of stories, merges them and compares the merged record.</summary>
internal static class MergedEvaluation
{
    public static async Task<int> RunAsync(string folder, int errors, string[] least, CancellationToken cancellation)
    {
        try
        {
            var corpus = MergedCorpus.Read(folder);
            var reader = new StoryReader();
            reader.Load();
            var intake = new StoryIntake();
            using var store = Stores.Open("memory:", TimeProvider.System);
            var records = new Dictionary<string, Record>(StringComparer.Ordinal);
            foreach (var story in corpus.Stories)
            {
                var record = reader.Read(Taken(intake, story, cancellation));
                records[story.Id] = record;
                await store.KeepAsync(record, cancellation).ConfigureAwait(false);
            }
            return Show(MergedScorer.Score(corpus, records, store), errors, least);
        }
        catch (Exception refused) when (refused is FormatException or IOException or UnauthorizedAccessException)
        {
            return Complain.Refuse(refused.Message);
        }
    }

    /// <summary>The story as it comes from JSON Lines, its dateline read.</summary>
    private static Story Taken(StoryIntake intake, MergedStory story, CancellationToken cancellation)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(new
        {
            id = story.Id,
            headline = story.Headline,
            published = story.Published,
            outlet = story.Outlet,
            language = "en",
            text = story.Text,
        });
        foreach (var outcome in intake.Read(new Page("corpus.jsonl", line), cancellation))
            return outcome.Story ?? throw new FormatException($"{story.Id} is no story: {outcome.Skipped ?? outcome.Failed}");
        throw new FormatException($"{story.Id} is no story");
    }

    private static int Show(MergedScore score, int errors, string[] least)
    {
        foreach (var error in score.Errors.Take(errors))
            Console.WriteLine($"  {Terminal.OneLine(error)}");
        (string Name, double Value)[] figures =
        [
            ("reports found", score.Found), ("B-cubed precision", score.Precision), ("B-cubed recall", score.Recall),
            ("B-cubed F1", score.F1), ("status history", score.Life),
        ];
        Console.WriteLine("Merged record");
        foreach (var (name, value) in figures)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-30}{value:0.0000}"));
        var status = ExitStatus.Done;
        foreach (var bound in least)
        {
            var sign = bound.LastIndexOf('=');
            var figure = sign < 0 ? default : figures.FirstOrDefault(f => f.Name == bound[..sign].Trim());
            if (figure.Name is null || !double.TryParse(bound.AsSpan(sign + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var bar))
                return Complain.Refuse($"--min takes NAME=VALUE such as 'B-cubed F1=0.9', not “{bound}”");
            if (figure.Value < bar)
                status = Complain.NotFound(string.Create(CultureInfo.InvariantCulture, $"{figure.Name} is {figure.Value:0.0000}, below {bar}"));
        }
        return status;
    }
}
