namespace Dragoman.Extraction;

/// <summary>What the subject of a verb that carries a dealing's noun is to the dealing.</summary>
internal enum LightRole : byte
{
    /// <summary>The verb carries no dealings.</summary>
    None,
    Party,
    Host,

    /// <summary>The verb carries dealings, its subject takes no part by it.</summary>
    No,
}
