using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>The door of the room: a reading yields its findings. Thread-safe.</summary>
public sealed class Extractor(IReadOnlyList<IRule> rules)
{
    public Findings Find(Reading reading)
    {
        var tree = new Tree(reading.Syntax, reading.Text);
        var findings = new FindingsBuilder(tree, CastBuilder.Build(reading, tree));
        foreach (var rule in rules)
            rule.Find(reading, findings);
        return findings.Build();
    }
}
