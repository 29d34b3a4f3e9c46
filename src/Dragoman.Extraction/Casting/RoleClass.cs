namespace Dragoman.Extraction;

/// <summary>What sort of somebody a noun names.</summary>
internal enum RoleClass : byte
{
    None,

    /// <summary>"minister".</summary>
    Office,

    /// <summary>"official".</summary>
    Role,

    /// <summary>"delegation".</summary>
    Body,

    /// <summary>"Mr", only before a name.</summary>
    Honorific,

    /// <summary>"analyst": a person, but no party to a dealing by that word alone.</summary>
    Civil,
}
