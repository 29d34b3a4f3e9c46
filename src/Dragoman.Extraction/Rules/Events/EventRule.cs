using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>Codes the political events of a story to PLOVER and CAMEO: those of its engagements, and those that the lexicon finds.</summary>
public sealed class EventRule : IRule
{
    /// <summary>Reads the lexicon: a missing file stops the start.</summary>
    public EventRule() => _ = EventLexicon.Instance;

    public string Name => "event/plover";

    public void Find(Reading reading, FindingsBuilder findings)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(findings);
        var writer = new EventWriter(reading, findings);
        EngagementEvents.Add(findings, writer);
        new EventFinder(reading, findings, writer).Find();
    }
}
