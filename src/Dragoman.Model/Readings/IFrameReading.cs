namespace Dragoman.Model;

/// <summary>One reading as the learnt frames see it. For one thread.</summary>
public interface IFrameReading
{
    /// <summary>Which words tell something, and who and what plays which role there.</summary>
    /// <param name="candidates">What may play a role, in the order of the text.</param>
    FrameSet Frames(IReadOnlyList<RoleCandidate> candidates);

    /// <summary>Whose people are: how likely a body that stands near a name is that person's country or organisation.</summary>
    /// <param name="people">People by name, in the order of the text.</param>
    /// <param name="bodies">Countries, organisations and places, in the order of the text.</param>
    IReadOnlyList<Affiliation> Affiliations(IReadOnlyList<RoleCandidate> people, IReadOnlyList<RoleCandidate> bodies);
}
