using Dragoman.Language;
using Dragoman.Model;

namespace Dragoman.Extraction.Tests.Support;

/// <summary>The program's reading from text to findings, with the real engine, loaded once for all tests.</summary>
public static class Reader
{
    private static readonly Lazy<Analyzer> Engine = new(English.Analyzer);
    private static readonly Extractor Extractor = new(English.Frames());

    public static Reading Read(Story story) => Engine.Value.Read(story);

    public static Findings In(Reading reading) => Extractor.Find(reading);

    public static Findings Find(Story story) => In(Read(story));

    public static Findings Find(string text, string? published = "2024-05-15", Dateline? dateline = null) =>
        Find(new SpecCase("text", 1, published, dateline, text, []).Story());
}
