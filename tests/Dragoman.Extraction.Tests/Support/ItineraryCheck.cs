using Dragoman.Model;

namespace Dragoman.Extraction.Tests.Support;

/// <summary>Lines about journeys: "itinerary Antony Blinken: Astana, Tashkent, New Delhi" (a country's code where no city is told).</summary>
public sealed class ItineraryCheck : ISpecCheck
{
    public bool Knows(string line) => line.StartsWith("itinerary ", StringComparison.Ordinal);

    public string? Complain(IReadOnlyList<string> lines, Reading reading, Findings findings)
    {
        var found = findings.Itineraries.Select(i => $"itinerary {i.Name}: {string.Join(", ", i.Legs.Select(l => l.Place ?? l.Country))}").ToList();
        var wrong = lines.Where(l => !found.Contains(l)).ToList();
        return wrong.Count == 0 ? null : $"missing: {string.Join(" | ", wrong)}; found: {string.Join(" | ", found)}";
    }
}
