using Dragoman.Model;
using Dragoman.Pipeline;
using Dragoman.Records;

namespace Dragoman.Cli.Rendering;

/// <summary>What a follower and a worker tell: a line for each story, or its record.</summary>
internal sealed class FollowOutput(bool json)
{
    public async Task WriteAsync(Kept kept)
    {
        var record = kept.Record;
        await Console.Out.WriteLineAsync(json ? RecordFormat.ToJson(record) : Line(kept, record)).ConfigureAwait(false);
    }

    /// <summary>A story that waits to be read has no record yet.</summary>
    public async Task WriteAsync(Queued queued)
    {
        if (!json)
            await Console.Out.WriteLineAsync(Terminal.OneLine($"{Day(queued.Story)}  {queued.Story.Headline ?? queued.Input}  (waits to be read)")).ConfigureAwait(false);
    }

    private static string Day(Story story) => story.Published is { Length: >= 10 } published ? published[..10] : "no date   ";

    private static string Line(Kept kept, Record record)
    {
        var language = StoryReader.IsEnglish(record.Story) ? "" : $" [{record.Story.Language}, not read]";
        var count = record.Engagements.Count == 1 ? "1 engagement" : $"{record.Engagements.Count} engagements";
        return Terminal.OneLine($"{Day(record.Story)}  {record.Story.Headline ?? kept.Input}{language}  ({count})");
    }
}
