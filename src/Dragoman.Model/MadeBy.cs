namespace Dragoman.Model;

/// <summary>What made a record: it says whether a newer program or model would read the story otherwise.</summary>
/// <param name="Program">The program's version ("0.1.0").</param>
/// <param name="Model">The version of the model of the language ("en-2026.11"); null where the story was not read.</param>
/// <param name="Language">The language that it was read as ("en"); null where the story was not read.</param>
public sealed record MadeBy(string Program, string? Model, string? Language);
