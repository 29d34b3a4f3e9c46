using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>A person with offices, as another source lists them.</summary>
public sealed record OfficeHolder
{
    public required string Name { get; init; }

    public ValueList<string> OtherNames { get; init => field = value ?? []; } = [];

    /// <summary>ISO 3166-1 alpha-3, or an organisation's code.</summary>
    public string? Country { get; init; }

    public string? Wikidata { get; init; }

    public ValueList<HeldOffice> Offices { get; init => field = value ?? []; } = [];
}
