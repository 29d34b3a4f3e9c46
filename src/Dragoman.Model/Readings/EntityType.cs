namespace Dragoman.Model;

public enum EntityType : byte
{
    Person,
    Place,
    Organisation,

    /// <summary>An adjective or noun of a country or people ("Kazakh", "Georgians").</summary>
    Nationality,
}
