using Dragoman.Extraction;
using Dragoman.Language;
using Dragoman.Model;

namespace Dragoman.Pipeline;

/// <summary>Story in, record out: the language engine and the rules in one. Thread-safe; made once, the engine on first use.</summary>
public sealed class StoryReader
{
    private readonly Lazy<Analyzer> analyzer = new(English.Analyzer);
    private readonly Lazy<Extractor> extractor = new(() => new Extractor(English.Frames()));

    /// <summary>The version of the program, as records say what made them.</summary>
    public static string Program { get; } = typeof(StoryReader).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>The version of the model of the language.</summary>
    public static string Model => English.FramesVersion;

    private const string Language = "en";

    /// <summary>Records that are remembered: an archive may hold one story a thousand times.</summary>
    private const int Remembered = 8;

    private readonly Lock gate = new();
    private readonly Queue<Record> last = new(Remembered);

    /// <summary>Whether records carry the layers that they rest on.</summary>
    public bool Layers { get; init; }

    /// <summary>Loads the engine now, so that a missing or damaged model stops the start and not a story.</summary>
    public void Load()
    {
        // The almanac is read beside the model. A story of no words makes every stage load what all stories need.
        var almanac = Task.Run(() => Almanac.Default);
        _ = Read(new Story { Id = "", Input = "", Text = "" });
        almanac.GetAwaiter().GetResult();
    }

    /// <summary>A story in another language than English is kept with an empty record: it is never read as English.</summary>
    public Record Read(Story story)
    {
        if (Known(story) is { } known)
            return known with { Story = story };
        var record = ReadAnew(story);
        lock (gate)
        {
            if (last.Count == Remembered)
                last.Dequeue();
            last.Enqueue(record);
        }
        return record;
    }

    /// <summary>What was found in the same story under another name, just before.</summary>
    private Record? Known(Story story)
    {
        lock (gate)
            return last.FirstOrDefault(record => record.Story.Id == story.Id && record.Story with { Input = story.Input } == story);
    }

    private Record ReadAnew(Story story)
    {
        if (!IsEnglish(story))
            return Record.Of(new Reading { Story = story }, new Findings(), Layers) with { MadeBy = new MadeBy(Program, null, null) };
        var reading = analyzer.Value.Read(story);
        return PlannedReading.Of(Record.Of(reading, extractor.Value.Find(reading), Layers)) with { MadeBy = new MadeBy(Program, Model, Language) };
    }

    public static bool IsEnglish(Story story) =>
        story.Language is not { Length: > 0 } language || language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
}
