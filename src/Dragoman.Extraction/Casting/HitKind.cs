namespace Dragoman.Extraction;

/// <summary>What the almanac knows a run of words as.</summary>
internal enum HitKind : byte
{
    /// <summary>"Kazakhstan".</summary>
    Country,

    /// <summary>"Kazakh", "Chinese", "Poles".</summary>
    Nationality,

    /// <summary>"Astana".</summary>
    City,

    /// <summary>"Guangxi", "Alberta".</summary>
    Division,

    /// <summary>A building or figure of speech that stands for a government: "the Kremlin", "Downing Street".</summary>
    Seat,

    /// <summary>"the European Union", "ASEAN".</summary>
    Organisation,

    /// <summary>"C5+1", "G20".</summary>
    Format,

    /// <summary>"foreign minister", "Secretary of State".</summary>
    Office,

    /// <summary>A body that every state has: "the foreign ministry".</summary>
    Institution,
}
