using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>A person as all stories have them.</summary>
/// <param name="Id"><c>p</c> and twelve hexadecimal digits.</param>
/// <param name="Name">The fullest that was seen.</param>
/// <param name="Spellings">Every way the name was written.</param>
/// <param name="Wikidata">An identifier such as <c>Q37382</c>, where an import gave it.</param>
public sealed record Person(string Id, string Name, string? Country, string? Wikidata, ValueList<string> Spellings, ValueList<HeldOffice> Offices)
{
    /// <summary>The office at a day: the one that a person gave, the one seen or held then, else the one seen nearest before, else the first one known.</summary>
    public HeldOffice? OfficeAt(string day)
    {
        HeldOffice? before = null;
        foreach (var office in Offices.OrderBy(office => !office.IsByHand))
        {
            if (string.CompareOrdinal(office.First ?? "", day) > 0)
                continue;
            if (office.Last is null || string.CompareOrdinal(office.Last, day) >= 0)
                return office;
            if (before is null || string.CompareOrdinal(office.Last, before.Last) > 0)
                before = office;
        }
        return before ?? (Offices.Count > 0 ? Offices[0] : null);
    }
}
