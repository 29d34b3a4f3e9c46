namespace Dragoman.Extraction;

/// <summary>How the deed of a clause stands: what its tense, its modal verbs and the words that govern it make of it.</summary>
public enum Standing : byte
{
    /// <summary>The words don't tell ("the visit").</summary>
    Unknown,
    Done,
    Ongoing,
    Future,

    /// <summary>Asked for, offered, hoped for, possible.</summary>
    Proposed,
    Postponed,

    /// <summary>Called off or refused.</summary>
    Cancelled,

    /// <summary>Under "if", or only imagined.</summary>
    Hypothetical,

    /// <summary>Said not to have been.</summary>
    Denied,
}
