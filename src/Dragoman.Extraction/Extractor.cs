using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The door of the room: a reading yields its findings. Thread-safe.</summary>
public sealed class Extractor(IFrameReader frames)
{
    public Findings Find(Reading reading)
    {
        var findings = new FindingsBuilder(reading, frames.Open(reading));
        foreach (var rule in RuleList.All)
            rule.Find(reading, findings);
        return findings.Build();
    }
}
