namespace Dragoman.Extraction;

/// <summary>An entry of the list of cues.</summary>
/// <param name="Prepositions">The prepositions whose phrases are its content ("call for").</param>
internal sealed record Cue(string Lemma, CueFrames Frames, string[] Prepositions)
{
    public bool Has(CueFrames frame) => (Frames & frame) != 0;

    /// <summary>Whether it tells of words and not of a thought alone.</summary>
    public bool IsSpeech => (Frames & (CueFrames.Mental | CueFrames.Speech)) != CueFrames.Mental;
}
