namespace Dragoman.Records;

/// <summary>How far a promise has come.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1720", Justification = "A signed promise is the field's word.")]
public enum PromiseStatus
{
    Promised,
    Agreed,
    Signed,
    Delivered,

    /// <summary>Its day has passed, and nobody told that it was kept.</summary>
    Overdue,
}
