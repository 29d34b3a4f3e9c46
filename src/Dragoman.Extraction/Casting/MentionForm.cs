namespace Dragoman.Extraction;

/// <summary>How a story mentions somebody.</summary>
public enum MentionForm : byte
{
    /// <summary>A name, in full or in part ("Antony Blinken", "Blinken", "Kazakhstan").</summary>
    Name,

    /// <summary>An office or role alone ("the minister", "Russia's foreign minister", "the Kazakh leader").</summary>
    Title,

    /// <summary>An adjective or people that stands for a country ("Kazakh", "the Chinese").</summary>
    Adjective,

    /// <summary>A capital or building that stands for a government ("Washington", "the Kremlin").</summary>
    Seat,

    /// <summary>"his Kazakh counterpart".</summary>
    Counterpart,

    /// <summary>"he", "her", "who".</summary>
    Pronoun,

    /// <summary>Several at once: "the two leaders", "both sides", "they".</summary>
    Group,
}
