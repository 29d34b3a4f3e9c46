namespace Dragoman.Model;

public enum ActorKind
{
    Person,
    Country,
    Organisation,
    Format,
}
