namespace Dragoman.Model;

/// <summary>What a name can be. One name may be several: "Georgia" is a country and a state, "Jordan" a country and a given name.</summary>
[Flags]
public enum AlmanacKinds
{
    None = 0,

    /// <summary>A country's or territory's name ("Kazakhstan", "the U.S.").</summary>
    Country = 1 << 0,

    /// <summary>A country's adjective ("Kazakh"), or that of a wider area, a faith or a nation without a state ("Arab"; no country).</summary>
    Adjective = 1 << 1,

    /// <summary>One of a people ("Frenchman").</summary>
    People = 1 << 2,

    /// <summary>Several or all of a people ("Kazakhs").</summary>
    PeoplePlural = 1 << 3,

    /// <summary>A name that stands for a country's government: a capital, a palace, a house ("Astana", "the Kremlin").</summary>
    GovernmentName = 1 << 4,

    City = 1 << 5,

    /// <summary>A part of a country ("Darfur", "Texas").</summary>
    Region = 1 << 6,

    /// <summary>A part of the world that is no country's ("the Middle East", "the Black Sea").</summary>
    Area = 1 << 7,

    Organisation = 1 << 8,

    OrganisationAdjective = 1 << 9,

    /// <summary>An organ that acts for its organisation ("the Security Council").</summary>
    OrganisationPart = 1 << 10,

    /// <summary>A named forum ("the C5+1", "the six-party talks").</summary>
    Format = 1 << 11,

    /// <summary>The title of an office ("foreign minister").</summary>
    Office = 1 << 12,

    /// <summary>A body of a state ("the Foreign Ministry", "parliament", "the Duma").</summary>
    Institution = 1 << 13,

    GivenName = 1 << 14,

    Honorific = 1 << 15,

    /// <summary>A small word inside names ("bin", "van").</summary>
    Particle = 1 << 16,

    /// <summary>What stands behind a name ("Jr.", "II").</summary>
    Suffix = 1 << 17,

    Currency = 1 << 18,

    Nationality = Adjective | People | PeoplePlural,

    Place = Country | City | Region | Area,

    /// <summary>Everything that can act like a party to a dealing.</summary>
    Party = Country | Nationality | GovernmentName | Organisation | OrganisationAdjective | OrganisationPart | Format | Institution,

    NamePart = GivenName | Honorific | Particle | Suffix,

    All = (1 << 19) - 1,
}
