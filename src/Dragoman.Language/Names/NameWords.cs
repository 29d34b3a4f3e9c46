namespace Dragoman.Language;

/// <summary>Words that tell by themselves what a name is, or that they belong to none; by the hashes of their lower-case forms.</summary>
internal static class NameWords
{
    private static readonly HashSet<uint> Weekdays = Load("Weekdays.txt");
    private static readonly HashSet<uint> Organisations = Load("OrganisationEndings.txt");
    private static readonly HashSet<uint> Places = Load("PlaceEndings.txt");

    private static readonly HashSet<uint> Persons = Load("PersonNouns.txt");

    private static readonly HashSet<uint> Particles = Load("Particles.txt");

    public static bool IsParticle(in WordForm form) => Particles.Contains(form.Lower);

    public static bool IsPerson(in WordForm form) => Persons.Contains(form.Lower);

    public static bool IsWeekday(in WordForm form) => Weekdays.Contains(form.Lower);

    public static bool EndsOrganisation(in WordForm form) => Organisations.Contains(form.Lower);

    public static bool EndsPlace(in WordForm form) => Places.Contains(form.Lower);

    private static HashSet<uint> Load(string list)
    {
        var flags = WordFlags.None;
        return [.. WordList.Lines(list).Where(line => line.Length > 0 && line[0] != '#').Select(line => WordForm.Of(line, ref flags).Lower)];
    }
}
