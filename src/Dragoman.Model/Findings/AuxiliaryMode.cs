namespace Dragoman.Model;

/// <summary>PLOVER's auxiliary modes.</summary>
public enum AuxiliaryMode
{
    Historical,
    Future,
    Hypothetical,
    Negation,
}
