namespace Dragoman.Model;

/// <summary>A reading of which nothing learnt is asked.</summary>
public sealed class NoFrames : IFrameReader, IFrameReading
{
    private NoFrames()
    {
    }

    public static NoFrames Instance { get; } = new();

    public IFrameReading Open(Reading reading) => this;

    public FrameSet Frames(IReadOnlyList<RoleCandidate> candidates) => FrameSet.Empty;

    public IReadOnlyList<Affiliation> Affiliations(IReadOnlyList<RoleCandidate> people, IReadOnlyList<RoleCandidate> bodies) => [];
}
