namespace Dragoman.Records;

/// <summary>A line about a story that is kept.</summary>
/// <param name="Id">64 hex digits.</param>
/// <param name="Published">ISO 8601, as the story has it.</param>
/// <param name="Engagements">How many dealings it tells of.</param>
/// <param name="Statements">How many statements it quotes.</param>
public sealed record StorySummary(
    string Id, string Input, string? Headline, string? Outlet, string? Url, string? Published, int Engagements, int Statements);
