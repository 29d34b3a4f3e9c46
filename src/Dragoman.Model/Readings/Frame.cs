namespace Dragoman.Model;

/// <summary>A word that tells of a dealing, with how sure each of its sides is; all scores are shares of one.</summary>
/// <param name="Trigger">The word.</param>
/// <param name="Told">How sure it is that the word tells a dealing at all.</param>
/// <param name="Kind">Which one.</param>
/// <param name="Status">How it stands.</param>
/// <param name="StatusScore">How sure that is.</param>
/// <param name="Roles">Who and what plays a role, where that is at all likely, in the order of the candidates.</param>
public sealed record Frame(
    int Trigger, float Told, EngagementKind Kind, EngagementStatus Status, float StatusScore, IReadOnlyList<FrameRole> Roles);
