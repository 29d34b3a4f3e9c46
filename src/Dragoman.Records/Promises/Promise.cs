using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>What a party promised, as all the stories that tell of it have it.</summary>
public sealed record Promise
{
    /// <summary><c>c</c> and twelve hexadecimal digits.</summary>
    public required string Id { get; init; }

    public string? By { get; init; }

    public string? To { get; init; }

    public required string What { get; init; }

    /// <summary>EDTF.</summary>
    public string? Due { get; init; }

    public required PromiseStatus Status { get; init; }

    /// <summary>The amounts told, each with the outlets that tell it.</summary>
    public ValueList<Variant> Amounts { get; init => field = value ?? []; } = [];

    /// <summary>Promised, signed, delivered: when each was first told.</summary>
    public ValueList<PromiseStep> Life { get; init => field = value ?? []; } = [];

    /// <summary>The ids of the stories that tell of it.</summary>
    public ValueList<string> Stories { get; init => field = value ?? []; } = [];
}
