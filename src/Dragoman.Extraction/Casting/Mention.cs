using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>One place where a story speaks of a member of its cast.</summary>
/// <param name="Head">The word that heads the mention in its tree.</param>
/// <param name="First">The first word of the mention's own words, titles before a name included.</param>
/// <param name="End">The word behind the last.</param>
/// <param name="Span">The name itself, or the whole phrase where there is no name.</param>
/// <param name="Members">Whom it means: one, or several for a group.</param>
public sealed record Mention(int Head, int First, int End, Span Span, MentionForm Form, ValueList<CastMember> Members)
{
    public CastMember Member => Members[0];

    public bool IsPlural => Members.Count > 1;
}
