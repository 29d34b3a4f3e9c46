namespace Dragoman.Extraction;

/// <summary>What pronouns a member of the cast takes.</summary>
public enum Gender : byte
{
    Unknown,
    Masculine,
    Feminine,
}
