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
internal sealed class GoldFrames(IReadOnlyDictionary<string, GoldFrames.Told[]> byText) : IFrameReader
{
    private readonly IFrameReader learnt = English.Frames();

    public IFrameReading Open(Reading reading) => new Gold(byText.GetValueOrDefault(reading.Text) ?? [], learnt.Open(reading));

    public static void Write(string frames, string output, IEnumerable<string> paths)
    {
        var intake = new StoryIntake();
        var analyzer = English.Analyzer();
        var extractor = new Extractor(new GoldFrames(Load(frames)));
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

    private static Dictionary<string, Told[]> Load(string path)
    {
        var sets = new Dictionary<string, Told[]>();
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var frames = new List<Told>();
            foreach (var frame in json.RootElement.GetProperty("frames").EnumerateArray())
            {
                int Number(string name) => frame.GetProperty(name).GetInt32();
                var roles = new Dictionary<(int First, int End), int>();
                foreach (var role in frame.GetProperty("roles").EnumerateArray())
                    roles[(role[0].GetInt32(), role[1].GetInt32())] = role[2].GetInt32();
                frames.Add(new Told(Number("word"), (EngagementKind)(Number("kind") - 1), (EngagementStatus)Number("status"), Number("dealing"), roles));
            }
            sets[json.RootElement.GetProperty("text").GetString()!] = [.. frames];
        }
        return sets;
    }

    /// <summary>A frame of the gold; who plays a role is known by the words of the mention, whatever number the cast gives it.</summary>
    public sealed record Told(int Word, EngagementKind Kind, EngagementStatus Status, int Dealing, IReadOnlyDictionary<(int First, int End), int> Roles);

    /// <summary>The gold's frames beside whose people are as the model has it.</summary>
    private sealed class Gold(Told[] told, IFrameReading learnt) : IFrameReading
    {
        public FrameSet Frames(IReadOnlyList<RoleCandidate> candidates)
        {
            var frames = new List<Frame>();
            foreach (var frame in told)
            {
                var roles = new List<FrameRole>();
                for (var i = 0; i < candidates.Count; i++)
                {
                    if (!frame.Roles.TryGetValue((candidates[i].First, candidates[i].End), out var plays))
                        continue;
                    float Is(int number) => plays == number ? 1 : 0;
                    roles.Add(new FrameRole(i, Is(1), Is(2), Is(3), Is(4), Is(5), Is(6), Is(7)));
                }
                frames.Add(new Frame(frame.Word, 1, frame.Kind, frame.Status, 1, roles));
            }
            var same = new Dictionary<(int, int), float>();
            for (var one = 0; one < told.Length; one++)
            {
                for (var other = one + 1; other < told.Length; other++)
                    same.Add((one, other), told[one].Dealing == told[other].Dealing ? 1 : 0);
            }
            return new FrameSet(frames, same, [], []);
        }

        public IReadOnlyList<Affiliation> Affiliations(IReadOnlyList<RoleCandidate> people, IReadOnlyList<RoleCandidate> bodies) => learnt.Affiliations(people, bodies);
    }
}
