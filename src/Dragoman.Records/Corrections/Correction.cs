using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>What a person says against the machine. It is kept in the journal and holds whatever is read later.</summary>
public sealed record Correction
{
    public required CorrectionKind Kind { get; init; }

    /// <summary>
    /// The dealing's id; or a story's with that of an item of its record behind a slash (<c>c624…/s3</c>, <c>/f1</c>, <c>/c2</c>, <c>/v1</c>), or with a letter alone where one is added (<c>c624…/s</c>, <c>/f</c>, <c>/c</c>); or a story's alone for its day of publication (<see cref="StoryDate"/>); or a person's (<c>p</c> alone where one is added) for <see cref="CorrectionKind.Merge"/> and what takes it back; null where a dealing is added.
    /// </summary>
    public string? Target { get; init; }

    /// <summary>The id of the dealing or person that is merged into the target.</summary>
    public string? Other { get; init; }

    /// <summary>The ids of the stories whose reports are split off, or their beginnings.</summary>
    public ValueList<string> Stories { get; init => field = value ?? []; } = [];

    /// <summary>The fields that are set: see <see cref="Fields"/>.</summary>
    public ValueList<FieldChange> Fields { get; init => field = value ?? []; } = [];

    /// <summary>The item of a story's record that is corrected, as it was then; filled by the store.</summary>
    public CorrectedItem? Item { get; init; }

    /// <summary>The persons who are made one, or two again, as they were; filled by the store.</summary>
    public MergedPerson? Persons { get; init; }

    public required string Author { get; init; }

    /// <summary>
    /// When the newest correction was made that the author had before the eyes (empty where there was none): what somebody else said of the same
    /// since is a conflict then. Null where nobody looked.
    /// </summary>
    public string? Seen { get; init; }

    public required string Reason { get; init; }

    /// <summary>The reports of the target when it was corrected (<c>story/engagement</c>): what it is known by where a new way of merging gives it another id.</summary>
    public ValueList<string> Anchors { get; init => field = value ?? []; } = [];
}
