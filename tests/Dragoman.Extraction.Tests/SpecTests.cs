using Dragoman.Extraction.Tests.Support;

namespace Dragoman.Extraction.Tests;

/// <summary>Runs the prose of Specs/*.md.</summary>
public sealed class SpecTests
{
    private static readonly Dictionary<string, SpecCase> Cases = SpecReader.All().ToDictionary(c => c.Title);

    public static TheoryData<string> Titles => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void The_story_yields_what_the_specification_says(string title)
    {
        var spec = Cases[title];
        var reading = Reader.Read(spec.Story());
        var findings = Reader.In(reading);
        foreach (var line in spec.Expected)
            Assert.True(SpecChecks.All.Any(c => c.Knows(line)), $"no check understands: {line}");
        foreach (var check in SpecChecks.All)
        {
            var lines = spec.Expected.Where(check.Knows).ToList();
            if (lines.Count > 0 && check.Complain(lines, reading, findings) is { } complaint)
                Assert.Fail($"{spec.File}, line {spec.Line}: {spec.Text}\n{complaint}");
        }
    }
}
