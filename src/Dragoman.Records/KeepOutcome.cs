namespace Dragoman.Records;

/// <summary>What became of a record that was to be kept.</summary>
public enum KeepOutcome
{
    /// <summary>The story was new.</summary>
    Kept,

    /// <summary>The story was there, with the same findings: nothing changed.</summary>
    AlreadyKept,

    /// <summary>The story was there with other findings, which this record replaces.</summary>
    Renewed,
}
