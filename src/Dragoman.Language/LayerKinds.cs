namespace Dragoman.Language;

/// <summary>The layers of a reading, for annotators to say what they add and what they need.</summary>
[Flags]
public enum LayerKinds
{
    None = 0,
    Sentences = 1 << 0,
    Words = 1 << 1,
    Tags = 1 << 2,
    Lemmas = 1 << 3,
    Trees = 1 << 4,
    Entities = 1 << 5,
    Times = 1 << 6,
}
