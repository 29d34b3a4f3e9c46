namespace Dragoman.Model;

public enum Side
{
    Host,
    Visitor,
    From,
    To,
    Mediator,
}
