namespace Dragoman.Web.Access;

/// <summary>Something that happened at the door.</summary>
/// <param name="At">When.</param>
/// <param name="What">What happened ("signed in", "key refused", "user made").</param>
/// <param name="Who">Whom it happened to, or null.</param>
/// <param name="By">Who did it, or null where that is the same or not known.</param>
/// <param name="From">The address that it came from, or null.</param>
public sealed record AuditEntry(DateTimeOffset At, string What, string? Who, string? By, string? From);
