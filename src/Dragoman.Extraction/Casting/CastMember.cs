using Dragoman.Model;

namespace Dragoman.Extraction;

/// <summary>Someone or something that a story speaks of, with everything it says of who that is.</summary>
public sealed class CastMember
{
    private readonly List<Office> offices = [];
    private readonly List<Mention> mentions = [];

    internal CastMember(ActorKind kind, string description)
    {
        Kind = kind;
        Description = description;
    }

    /// <summary>The id of its actor in the record ("a1"); null for somebody whom the story never names.</summary>
    public string? Id { get; internal set; }

    public ActorKind Kind { get; }

    /// <summary>The fullest name that the story gives; null for somebody whom it never names.</summary>
    public string? Name { get; internal set; }

    /// <summary>The words for somebody nameless ("a foreign ministry spokesman", "Chinese officials"); else the name.</summary>
    public string Description { get; internal set; }

    /// <summary>ISO 3166-1 alpha-3, or the code of the organisation that a person serves.</summary>
    public string? Country { get; internal set; }

    /// <summary>An organisation's short code.</summary>
    public string? Code { get; internal set; }

    public Gender Gender { get; internal set; }

    /// <summary>Known only as somebody who is no party to dealings between states ("troops", "an analyst").</summary>
    public bool IsCivil { get; internal set; }

    /// <summary>Several people under one description ("Chinese officials", "EU foreign ministers").</summary>
    public bool IsPlural { get; internal set; }

    public IReadOnlyList<Office> Offices => offices;

    /// <summary>The codes of a format's or organisation's members.</summary>
    public ValueList<string> Members { get; internal set; } = [];

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Mention> Mentions => mentions;

    public bool IsNamed => Name is not null;

    /// <summary>The country or organisation that it stands for in a dealing.</summary>
    public string? Party => Country ?? Code;

    internal void Add(Office office)
    {
        foreach (var known in offices)
        {
            if (known.Title.Equals(office.Title, StringComparison.OrdinalIgnoreCase) && known.Of == office.Of && known.Tenure == office.Tenure)
                return;
        }
        offices.Add(office);
    }

    internal void Add(Mention mention) => mentions.Add(mention);

    public override string ToString() => $"{Id ?? "-"} {Kind} {Name ?? Description} ({Party})";
}
