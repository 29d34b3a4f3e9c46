namespace Dragoman.Records;

/// <summary>Who vouches for a dealing.</summary>
public enum Standing
{
    /// <summary>Nobody has looked at it.</summary>
    Machine,

    /// <summary>Somebody looked at it and let it stand.</summary>
    Reviewed,

    /// <summary>Somebody changed, added, merged or split it.</summary>
    Corrected,

    /// <summary>Somebody said that there is no such dealing.</summary>
    Rejected,
}
