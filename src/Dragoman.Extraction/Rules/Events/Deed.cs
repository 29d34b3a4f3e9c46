using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>An event as one word of the text tells it.</summary>
internal sealed class Deed(int word, Coding coding, string rule)
{
    public int Word { get; } = word;

    public Coding Coding { get; set; } = coding;

    public string Rule { get; } = rule;

    public AuxiliaryMode? Auxiliary { get; set; }

    public List<Party> Actors { get; } = [];

    public List<Party> Recipients { get; } = [];

    /// <summary>The verb of the clause that tells it: the word itself, or the light verb above a noun.</summary>
    public int Verb { get; set; } = word;

    /// <summary>The object that the frame asked for ("lifted the curfew"): part of this event; -1 where it asked for none.</summary>
    public int Object { get; set; } = -1;

    public bool FromNoun { get; init; }

    /// <summary>The deed of which an event of speech tells, or null.</summary>
    public PloverCategory? About { get; set; }
}
