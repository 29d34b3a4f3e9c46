using Dragoman.Model;

namespace Dragoman.Extraction.Events;

/// <summary>A verb frame: a verb, what stands around it, and the event that they tell (plover-verbs.tsv).</summary>
internal sealed record VerbPattern(string Lemma, string Particle, Condition Object, string Actor, string[] Recipients, Coding Coding, string Name)
{
    /// <summary>How much the frame asks for: the more, the sooner it is tried.</summary>
    public int Weight => (Particle.Length > 0 ? 4 : 0) + Object.Weight;
}
