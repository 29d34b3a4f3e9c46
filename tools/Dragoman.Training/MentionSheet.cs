using System.Text.Json;
using Dragoman.Extraction;
using Dragoman.Intake;
using Dragoman.Language;
using Dragoman.Model;
using Dragoman.Pipeline;

namespace Dragoman.Training;

/// <summary>
/// Writes what the model of frames learns on, a JSON line a story: the text, its words and sentences, and what may play a role, each with what
/// the program takes it for. <c>tools/training</c> reads it.
/// </summary>
internal static class MentionSheet
{
    public static void Write(IEnumerable<string> paths, string output)
    {
        var intake = new StoryIntake();
        var analyzer = English.Analyzer();
        using var file = new StreamWriter(output);
        var count = 0;
        foreach (var (page, _) in new PageSource(intake).Of(paths))
        {
            if (page is null)
                continue;
            foreach (var outcome in intake.Read(page))
            {
                if (outcome.Story is not { } story)
                    continue;
                file.WriteLine(Line(analyzer.Read(story)));
                count++;
            }
        }
        Console.WriteLine($"{count} stories in {output}");
    }

    private static string Line(Reading reading)
    {
        var scene = new FindingsBuilder(reading, NoFrames.Instance).Scene;
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            json.WriteString("id", Path.GetFileNameWithoutExtension(reading.Story.Input) is { Length: > 0 } name && reading.Story.Input.EndsWith(".txt", StringComparison.Ordinal) ? name : reading.Story.Input);
            json.WriteString("published", scene.Published);
            json.WriteNumber("body", reading.Story.Body.Start);
            json.WriteString("text", reading.Text);
            json.WriteStartArray("words");
            for (var word = 0; word < reading.Syntax.Count; word++)
            {
                json.WriteNumberValue(reading.Syntax.Starts[word]);
                json.WriteNumberValue(reading.Syntax.Ends[word]);
            }
            json.WriteEndArray();
            json.WriteStartArray("sentences");
            for (var sentence = 0; sentence < reading.Syntax.SentenceCount; sentence++)
                json.WriteNumberValue(reading.Syntax.Sentence(sentence).First);
            json.WriteEndArray();
            WriteTree(json, reading.Syntax);
            json.WriteStartArray("candidates");
            foreach (var candidate in Candidates.Of(scene).Items)
                Write(json, candidate);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(memory.ToArray());
    }

    /// <summary>What a path in the tree is made of: the head of each word, the group of its relation and that of its preposition.</summary>
    private static void WriteTree(Utf8JsonWriter json, Syntax syntax)
    {
        var markers = new TreePath(syntax).Markers;
        json.WriteStartArray("tree");
        for (var word = 0; word < syntax.Count; word++)
        {
            json.WriteNumberValue(syntax.Heads[word]);
            json.WriteNumberValue(TreePath.Group(syntax.Relations[word]));
            json.WriteNumberValue(markers[word]);
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Candidate candidate)
    {
        json.WriteStartObject();
        json.WriteNumber("first", candidate.Role.First);
        json.WriteNumber("end", candidate.Role.End);
        json.WriteNumber("kind", (int)candidate.Role.Kind);
        if (candidate.Mention is { } mention)
        {
            json.WriteStartArray("who");
            foreach (var member in mention.Members)
            {
                json.WriteStartArray();
                json.WriteStringValue(member.Kind == ActorKind.Person ? member.Name : null);
                json.WriteStringValue(member.Party);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        if (candidate.Place is { } place)
        {
            json.WriteString("place", place.Name);
            json.WriteString("country", place.Country);
        }
        if (candidate.Time is { } time)
            json.WriteString("time", time.Edtf);
        json.WriteEndObject();
    }
}
