namespace Dragoman.Model;

/// <summary>The likely gender of a bearer of a name, for pronouns.</summary>
public enum Gender
{
    Female,
    Male,
    Either,
}
