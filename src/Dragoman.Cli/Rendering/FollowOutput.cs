using Dragoman.Model;
using Dragoman.Pipeline;
using Dragoman.Records;

namespace Dragoman.Cli.Rendering;

/// <summary>What a follower tells: a line for each story, or its record.</summary>
internal sealed class FollowOutput(bool json)
{
    public async Task WriteAsync(Kept kept)
    {
        var record = kept.Record;
        await Console.Out.WriteLineAsync(json ? RecordFormat.ToJson(record) : Line(kept, record)).ConfigureAwait(false);
    }

    private static string Line(Kept kept, Record record)
    {
        var day = record.Story.Published is { Length: >= 10 } published ? published[..10] : "no date   ";
        var language = StoryReader.IsEnglish(record.Story) ? "" : $" [{record.Story.Language}, not read]";
        var count = record.Engagements.Count == 1 ? "1 engagement" : $"{record.Engagements.Count} engagements";
        return Terminal.OneLine($"{day}  {record.Story.Headline ?? kept.Input}{language}  ({count})");
    }
}
