namespace Dragoman.Extraction.Events;

/// <summary>A word that makes an event of the deed below it: "promise to", "demand that", "refuse to" (plover-operators.tsv).</summary>
/// <param name="Part">Its part of speech: v, a or n.</param>
/// <param name="Category">A PLOVER category or one of the file's own words.</param>
internal sealed record OperatorPattern(string Lemma, string Particle, char Part, string Complement, string[] Recipients, string Category, string Cameo)
{
    public string Name { get; } = $"operator/{Lemma}-{Complement}";
}
