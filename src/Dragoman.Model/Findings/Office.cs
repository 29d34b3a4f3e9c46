using System.Text.Json.Serialization;

namespace Dragoman.Model;

/// <summary>An office that a person holds, held or is to hold.</summary>
/// <param name="Title">In the story's words ("Secretary of State").</param>
/// <param name="Rank">A rank of the almanac's offices ("head-of-state", "foreign-minister"), or null.</param>
/// <param name="Of">The country or organisation served.</param>
/// <param name="Span">The words that tell it; left out of the record where none do.</param>
public sealed record Office(
    string Title, string? Rank, string? Of, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Span? Span)
{
    public Tenure Tenure { get; init; }

    /// <summary>Whether no words give the title: a minister's "counterpart" holds the same office.</summary>
    public bool Inferred { get; init; }
}
