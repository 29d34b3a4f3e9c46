namespace Dragoman.Language;

/// <summary>What the head of affiliations is asked for one window: people and bodies, and how far apart they stand, as <see cref="RoleQuestion"/> counts it.</summary>
internal sealed class AffiliationQuestion(int people, int bodies)
{
    public long[] PersonFirsts { get; } = new long[people];

    public long[] PersonLasts { get; } = new long[people];

    public long[] Firsts { get; } = new long[bodies];

    public long[] Lasts { get; } = new long[bodies];

    public long[] Types { get; } = new long[bodies];

    public long[] Near { get; } = new long[people * bodies];

    public long[] Apart { get; } = new long[people * bodies];

    public long[] Path { get; } = new long[people * bodies];
}
