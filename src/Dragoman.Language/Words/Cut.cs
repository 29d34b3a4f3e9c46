namespace Dragoman.Language;

/// <summary>What stands between two neighbouring characters of a text.</summary>
internal enum Cut : byte
{
    None,

    /// <summary>A token ends and another begins.</summary>
    Token,

    /// <summary>Two words of one token meet: "do|n't", "John|'s".</summary>
    Word,
}
