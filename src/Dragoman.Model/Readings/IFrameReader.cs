namespace Dragoman.Model;

/// <summary>Finds the words of a reading that tell something between its candidates. Thread-safe.</summary>
public interface IFrameReader
{
    /// <param name="reading">A reading with words and sentences.</param>
    /// <param name="candidates">What may play a role, in the order of the text.</param>
    FrameSet Read(Reading reading, IReadOnlyList<RoleCandidate> candidates);
}
