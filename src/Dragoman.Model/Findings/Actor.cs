namespace Dragoman.Model;

/// <summary>Someone or something that takes part: a person, a country, an organisation, a format such as the C5+1.</summary>
public sealed record Actor
{
    /// <summary>Within its record: <c>a1</c>, <c>a2</c> …</summary>
    public required string Id { get; init; }

    public required ActorKind Kind { get; init; }

    /// <summary>The fullest name that the story gives.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or an organisation's code where a person serves one.</summary>
    public string? Country { get; init; }

    /// <summary>An organisation's short code ("UNO", "EUU", "NATO").</summary>
    public string? Code { get; init; }

    public ValueList<Office> Offices { get; init => field = value ?? []; } = [];

    /// <summary>The codes of a format's members.</summary>
    public ValueList<string> Members { get; init => field = value ?? []; } = [];

    public ValueList<Span> Mentions { get; init => field = value ?? []; } = [];
}
