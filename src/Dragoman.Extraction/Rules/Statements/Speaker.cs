namespace Dragoman.Extraction;

/// <summary>Who speaks: a member of the cast, or a description in the story's words.</summary>
internal readonly record struct Speaker(CastMember? Member, string? Name)
{
    public static Speaker Unknown => default;

    public bool IsKnown => Name is not null;
}
