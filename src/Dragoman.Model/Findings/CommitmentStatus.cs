namespace Dragoman.Model;

[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1720", Justification = "A signed promise is the field's word.")]
public enum CommitmentStatus
{
    Promised,
    Agreed,
    Signed,
    Delivered,
}
