namespace Dragoman.Model;

/// <summary>PLOVER's quad classes.</summary>
public enum Quad
{
    VerbalCooperation,
    MaterialCooperation,
    VerbalConflict,
    MaterialConflict,
}
