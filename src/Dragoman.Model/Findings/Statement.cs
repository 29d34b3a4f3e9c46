namespace Dragoman.Model;

/// <summary>What somebody said.</summary>
public sealed record Statement
{
    /// <summary>Within its record: <c>s1</c>, <c>s2</c> …</summary>
    public required string Id { get; init; }

    /// <summary>The id of an actor of the same record, or null.</summary>
    public string? Speaker { get; init; }

    /// <summary>The fullest name; a description where the story names nobody ("a foreign ministry spokesman").</summary>
    public string? SpeakerName { get; init; }

    public required StatementForm Form { get; init; }

    /// <summary>The quoted words, pieces of one utterance joined by " … "; the reported clause of an indirect one.</summary>
    public required string Text { get; init; }

    public required Span Span { get; init; }

    /// <summary>The lemma's form in the text that introduces it ("said", "noted").</summary>
    public string? Verb { get; init; }

    /// <summary>By what way it was made ("statement by the Kazakh presidency", "press conference", "telephone").</summary>
    public string? Channel { get; init; }

    /// <summary>To whom.</summary>
    public string? Audience { get; init; }

    /// <summary>The engagement at which it was made, by id.</summary>
    public string? Engagement { get; init; }
}
