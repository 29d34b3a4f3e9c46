using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>A step in a dealing's life: a status or a date that was not known before.</summary>
/// <param name="When">The date it was then to have, or had (EDTF).</param>
/// <param name="On">The day it was told, or null where the story has no date.</param>
/// <param name="Story">The id of the story that told it.</param>
public sealed record LifeStep(EngagementStatus Status, string? When, string? On, string Story);
