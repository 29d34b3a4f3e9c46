using System.Text.Json;
using Dragoman.Extraction;
using Dragoman.Intake;
using Dragoman.Language;
using Dragoman.Model;
using Dragoman.Pipeline;

namespace Dragoman.Training;

/// <summary>
/// Frames as the gold has them in place of the model's: the records that come of them show what is lost behind the model. The file is written by
/// <c>tools/training/oracle.py</c>, a JSON line a story: its id and its frames.
/// </summary>
internal sealed class GoldFrames(IReadOnlyDictionary<string, FrameSet> byText) : IFrameReader
{
    public FrameSet Read(Reading reading, IReadOnlyList<RoleCandidate> candidates) => byText.GetValueOrDefault(reading.Text) ?? FrameSet.Empty;

    public static void Write(string frames, string output, IEnumerable<string> paths)
    {
        var intake = new StoryIntake();
        var analyzer = English.Analyzer();
        var extractor = new Extractor(RuleList.Of(new GoldFrames(Load(frames))));
        using var file = new StreamWriter(output);
        foreach (var (page, _) in new PageSource(intake).Of(paths))
        {
            foreach (var outcome in page is null ? [] : intake.Read(page))
            {
                if (outcome.Story is { } story && analyzer.Read(story) is var reading)
                    file.WriteLine(RecordFormat.ToJson(Record.Of(reading, extractor.Find(reading))));
            }
        }
    }

    private static Dictionary<string, FrameSet> Load(string path)
    {
        var sets = new Dictionary<string, FrameSet>();
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var frames = new List<Frame>();
            var dealings = new List<int>();
            foreach (var frame in json.RootElement.GetProperty("frames").EnumerateArray())
            {
                var roles = new List<FrameRole>();
                foreach (var role in frame.GetProperty("roles").EnumerateArray())
                {
                    var plays = role[1].GetInt32();
                    float Is(int number) => plays == number ? 1 : 0;
                    roles.Add(new FrameRole(role[0].GetInt32(), Is(1), Is(2), Is(3), Is(4), Is(5), Is(6), Is(7)));
                }
                frames.Add(new Frame(
                    frame.GetProperty("word").GetInt32(), 1, (EngagementKind)(frame.GetProperty("kind").GetInt32() - 1), (EngagementStatus)frame.GetProperty("status").GetInt32(), 1, roles));
                dealings.Add(frame.GetProperty("dealing").GetInt32());
            }
            var same = new Dictionary<(int, int), float>();
            for (var one = 0; one < frames.Count; one++)
            {
                for (var other = one + 1; other < frames.Count; other++)
                    same.Add((one, other), dealings[one] == dealings[other] ? 1 : 0);
            }
            sets[json.RootElement.GetProperty("text").GetString()!] = new FrameSet(frames, same, [], []);
        }
        return sets;
    }
}
