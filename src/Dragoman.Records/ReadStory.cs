namespace Dragoman.Records;

/// <summary>A story that is kept, with what read it last.</summary>
/// <param name="No">Its number: stories that are kept later have greater ones.</param>
/// <param name="Program">The program's version; null where the record does not say.</param>
/// <param name="Model">The model's version; null where the record does not say, or the story is in a language that is not read.</param>
public sealed record ReadStory(long No, string Id, string? Program, string? Model);
