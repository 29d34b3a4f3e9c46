using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>A noun that names a dealing, as <c>nouns.tsv</c> has it.</summary>
/// <param name="Needs">One of these must modify it; empty for no condition.</param>
/// <param name="Not">None of these may modify it.</param>
internal sealed record DeedNoun(string Lemma, EngagementKind Kind, bool Weak, string[] Needs, string[] Not);
