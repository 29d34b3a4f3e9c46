namespace Dragoman.Model;

/// <summary>How a <see cref="RoleCandidate"/> speaks of what it means. The model of frames has learnt these numbers: they are only added to.</summary>
public enum CandidateKind : byte
{
    /// <summary>A person by name.</summary>
    Person,

    /// <summary>An office alone ("the minister").</summary>
    Title,

    Pronoun,

    /// <summary>Several at once ("the two leaders").</summary>
    Group,

    /// <summary>"his Kazakh counterpart".</summary>
    Counterpart,

    /// <summary>A country by name, as a party or as a place.</summary>
    Country,

    /// <summary>An adjective or people that stands for a country.</summary>
    Adjective,

    /// <summary>A capital or building that stands for a government.</summary>
    Seat,

    Organisation,

    /// <summary>A named forum ("C5+1").</summary>
    Format,

    Place,

    Time,
}
