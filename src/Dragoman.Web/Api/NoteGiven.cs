namespace Dragoman.Web.Api;

/// <summary>A note as a program writes it.</summary>
public sealed record NoteGiven(string Text);
