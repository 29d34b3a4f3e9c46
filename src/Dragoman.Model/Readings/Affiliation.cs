namespace Dragoman.Model;

/// <summary>How likely one mention of a person is known by one mention of a body.</summary>
/// <param name="Person">The number of the person's mention.</param>
/// <param name="Body">The number of the body's.</param>
/// <param name="Share">Between nought and one; the shares of a person's mention add up to at most one.</param>
public readonly record struct Affiliation(int Person, int Body, float Share);
