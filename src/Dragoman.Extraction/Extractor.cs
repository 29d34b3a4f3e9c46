using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The door of the room: a reading yields its findings. Thread-safe.</summary>
public sealed class Extractor(IReadOnlyList<IRule> rules)
{
    public Findings Find(Reading reading)
    {
        var findings = new FindingsBuilder(reading);
        foreach (var rule in rules)
            rule.Find(reading, findings);
        return findings.Build();
    }
}
