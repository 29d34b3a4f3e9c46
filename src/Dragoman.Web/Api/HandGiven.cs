namespace Dragoman.Web.Api;

/// <summary>What a program adds to the record.</summary>
/// <param name="Story">The story that tells it, by its id; null where none does.</param>
/// <param name="Fields">The fields of the thing; <c>words</c> quotes the story; without a story also <c>on</c>, <c>source</c> and of a statement <c>country</c> and <c>office</c>.</param>
public sealed record HandGiven(string? Story, IReadOnlyDictionary<string, string>? Fields, string? Reason);
