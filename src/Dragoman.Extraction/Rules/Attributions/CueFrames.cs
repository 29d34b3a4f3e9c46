namespace Dragoman.Extraction;

/// <summary>What may follow a word that credits somebody with something (<c>cues.tsv</c> explains each).</summary>
[Flags]
internal enum CueFrames : ushort
{
    None = 0,
    Quote = 1 << 0,
    That = 1 << 1,
    What = 1 << 2,
    About = 1 << 3,
    As = 1 << 4,
    To = 1 << 5,
    Ing = 1 << 6,
    Tell = 1 << 7,
    Mental = 1 << 8,
    Speech = 1 << 9,
    Preposition = 1 << 10,
    Topic = 1 << 11,
}
