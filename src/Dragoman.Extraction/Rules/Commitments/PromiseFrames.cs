namespace Dragoman.Extraction;

/// <summary>What follows a word that makes a commitment (<c>frames.tsv</c> explains each).</summary>
[Flags]
internal enum PromiseFrames : byte
{
    None = 0,
    To = 1 << 0,
    That = 1 << 1,
    Thing = 1 << 2,
    Gift = 1 << 3,
    Will = 1 << 4,
    Contract = 1 << 5,
    Preposition = 1 << 6,
}
