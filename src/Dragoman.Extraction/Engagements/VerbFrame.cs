using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>A verb and what its arguments are to the dealing that it tells, as <c>verbs.tsv</c> has it.</summary>
internal sealed record VerbFrame(string Lemma, EngagementKind Kind, (string Slot, string Role)[] Roles, string[] Conditions)
{
    public bool Has(string condition) => Array.IndexOf(Conditions, condition) >= 0;
}
