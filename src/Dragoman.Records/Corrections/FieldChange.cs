namespace Dragoman.Records;

/// <summary>A field and the value it is to have.</summary>
/// <param name="Field">
/// <c>kind</c>, <c>status</c>, <c>when</c>, <c>place</c>, <c>country</c>, <c>venue</c>, <c>format</c>, <c>purpose</c>, <c>subjects</c> (with
/// semicolons between them) or <c>parties</c> ("Wang Yi (CHN); RUS"); of a story <see cref="StoryDate.Field"/>; of its items their own.
/// </param>
/// <param name="Value">Null or empty takes the value away.</param>
public sealed record FieldChange(string Field, string? Value);
