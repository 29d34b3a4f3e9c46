namespace Dragoman.Records;

/// <summary>What became of a dealing or a person that no longer stands under its id. Ids never die and are never given twice.</summary>
/// <param name="What">"merged" into another, "rejected" by somebody, or "gone": no story tells of it any more.</param>
/// <param name="Into">The id under which it goes now; null where there is none.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Why">In words.</param>
public sealed record Fate(string Id, string What, string? Into, string At, string Why)
{
    public override string ToString() => Into is null ? $"{Id} is {What} since {At}: {Why}" : $"{Id} was {What} into {Into} at {At}: {Why}";
}
