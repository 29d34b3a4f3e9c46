using Dragoman.Records;

namespace Dragoman.Web.Api;

/// <summary>A correction as a program hands it in.</summary>
/// <param name="Target">The engagement's id, or STORY/ITEM; a story's own for its day of publication (field <c>published</c>), with which it is read again; a person's where persons are merged or parted again (split, undo); none where an engagement is added.</param>
/// <param name="Other">What is merged into the target, or who is parted from the person.</param>
/// <param name="Stories">The stories that are split off.</param>
/// <param name="Fields">The fields that are set: kind, status, when, place, country, venue, format, purpose, subjects, parties.</param>
/// <param name="Seen">When the newest correction was made that the caller has seen ("" for none): with it, what somebody else said of the same since is answered by 409.</param>
public sealed record CorrectionGiven(
    CorrectionKind Kind, string? Target, string? Other, IReadOnlyList<string>? Stories, IReadOnlyList<FieldChange>? Fields, string? Reason, string? Seen = null);
