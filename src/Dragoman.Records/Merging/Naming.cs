namespace Dragoman.Records;

/// <summary>How two tellings name the format.</summary>
internal enum Naming
{
    /// <summary>One of them names none.</summary>
    None,
    Same,

    /// <summary>One by the organisation alone, or with fewer words.</summary>
    Broader,
    Other,
}
