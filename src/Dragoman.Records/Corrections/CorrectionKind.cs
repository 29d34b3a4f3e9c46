namespace Dragoman.Records;

/// <summary>What a correction does.</summary>
public enum CorrectionKind
{
    /// <summary>Sets fields of a dealing.</summary>
    Change,

    /// <summary>Adds a dealing, a statement, a figure or a promise that no story's reading found.</summary>
    Add,

    /// <summary>Says that there is no such dealing.</summary>
    Reject,

    /// <summary>Says that a dealing stands as it is; also takes a rejection back.</summary>
    Accept,

    /// <summary>Makes two dealings, or two persons, one.</summary>
    Merge,

    /// <summary>Takes the last change, acceptance, rejection or addition back: what it was laid over stands as before; of a person the last merge, or that of <see cref="Correction.Other"/>.</summary>
    Undo,

    /// <summary>Takes stories' reports out of a dealing and makes another of them.</summary>
    Split,
}
