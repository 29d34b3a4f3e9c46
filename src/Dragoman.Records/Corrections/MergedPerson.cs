using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Two persons as they were before somebody made them one: what taking that back needs.</summary>
/// <param name="Into">The one who stayed, offices as they are kept.</param>
/// <param name="Gone">The one who went into the other.</param>
/// <param name="Aliases">The ids of those who had been merged into the one who went.</param>
public sealed record MergedPerson(Person Into, Person Gone, ValueList<string> Aliases)
{
    /// <summary>Whether a name was that of the one who went: written so of no other, or of both and of another country.</summary>
    internal bool IsOfGone(string? name, string? country)
    {
        if (name is null || !IsWritten(Gone, name))
            return false;
        return !IsWritten(Into, name) || (country is not null && country == Gone.Country && country != Into.Country);
    }

    private static bool IsWritten(Person person, string name) => person.Spellings.Contains(NameForm.Of(name).Name) || person.Spellings.Contains(name);
}
