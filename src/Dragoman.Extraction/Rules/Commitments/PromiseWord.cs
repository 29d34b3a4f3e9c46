using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>An entry of the list of commitments.</summary>
internal sealed record PromiseWord(CommitmentStatus Status, PromiseFrames Frames, string[] Prepositions)
{
    public bool Has(PromiseFrames frame) => (Frames & frame) != 0;
}
