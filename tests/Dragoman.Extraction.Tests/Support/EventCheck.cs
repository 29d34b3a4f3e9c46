using System.Globalization;
using Dragoman.Model;

namespace Dragoman.Extraction.Tests.Support;

/// <summary>Lines about coded events: "event REQUEST/yield 105 future: RUS GOV -> UKR GOV", "no event".</summary>
public sealed class EventCheck : ISpecCheck
{
    public bool Knows(string line) => line.StartsWith("event ", StringComparison.Ordinal) || line == "no event";

    public string? Complain(IReadOnlyList<string> lines, Reading reading, Findings findings)
    {
        var found = findings.Events.Select(Show).ToList();
        if (found.Count == 0)
            found.Add("no event");
        return found.SequenceEqual(lines) ? null : $"found: {string.Join(" | ", found)}";
    }

    private static string Show(CodedEvent coded)
    {
        var mode = coded.Mode is null ? "" : "/" + coded.Mode;
        var auxiliary = coded.Auxiliary is { } mood ? " " + mood.ToString().ToLowerInvariant() : "";
        return string.Create(CultureInfo.InvariantCulture, $"event {coded.Event.ToString().ToUpperInvariant()}{mode} {coded.Cameo}{auxiliary}: {Show(coded.Actors)} -> {Show(coded.Recipients)}");
    }

    private static string Show(ValueList<Party> parties) =>
        parties.Count == 0 ? "-" : string.Join(", ", parties.Select(party => (party.Country ?? "-") + (party.Sector is null ? "" : " " + party.Sector)));
}
