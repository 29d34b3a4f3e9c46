using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>
/// The day on which somebody says that a story appeared. A correction whose target is the story itself; what the story tells of days rests on it, so that
/// whoever enters one reads the story again (<see cref="IStore.Dated"/>).
/// </summary>
public static class StoryDate
{
    /// <summary>The one field of a story itself that is corrected.</summary>
    public const string Field = "published";

    /// <summary>What the notes of such corrections name as their item.</summary>
    public const string Item = "story";

    private const int IdLength = 64;

    /// <summary>Behind a day that no words of the story state outright.</summary>
    private const char Inferred = '?';

    /// <summary>Whether a correction's target is a whole story.</summary>
    public static bool IsStory(string? target) => target is { Length: IdLength } && target.All(char.IsAsciiHexDigitLower);

    /// <summary>The correction as the journal keeps it: with the day that the story had.</summary>
    /// <exception cref="StoreException">It is no day, or there is none to take back.</exception>
    internal static Correction Anchored(Session session, Correction correction)
    {
        var record = StoryTable.Record(session, correction.Target!) ?? throw new StoreException($"'{correction.Target}' is no story of this store; give the whole id");
        if (record.Story.Input == HandWork.ByHand)
            throw new StoreException("what was typed in by hand has its day from whoever typed it");
        var notes = (record.Corrections ?? []).Where(note => note.Item == Item).ToList();
        Conflicts.Refuse(correction, [.. notes.Select(note => new CorrectionNote(CorrectionKind.Change, note.Field, note.Value, note.Author, note.At, note.Reason))]);
        var kept = correction with { Seen = null, Item = new CorrectedItem(Item, default, Written(record.Story)) };
        if (correction.Kind == CorrectionKind.Undo)
            return notes.Count > 0 ? kept : throw new StoreException("nobody gave it a day that could be taken back");
        if (correction is not { Kind: CorrectionKind.Change, Fields: [{ Field: Field } given] })
            throw new StoreException($"of a story itself its day of publication is corrected ({Field}), and taken back");
        return Edtf.Day(given.Value?.Trim()) is { } day && given.Value!.Trim().Length == Edtf.Format(day).Length
            ? kept with { Fields = [new FieldChange(Field, Edtf.Format(day))] } : throw new StoreException($"'{given.Value}' is no day of publication: 2023-02-28 is one");
    }

    /// <summary>The story with the day that a correction gives it, or gives back to it.</summary>
    /// <param name="notes">What was corrected in it before.</param>
    internal static Story Laid(Story story, Correction correction, IEnumerable<ItemCorrection> notes) =>
        Laid(story, correction.Kind == CorrectionKind.Undo ? notes.Last(note => note.Item == Item).Was : correction.Fields[0].Value);

    private static Story Laid(Story story, string? published)
    {
        var inferred = published?.EndsWith(Inferred) == true;
        var others = story.Inferred.Where(field => field != Field);
        return story with { Published = published?.TrimEnd(Inferred) is { Length: > 0 } day ? day : null, Inferred = (inferred ? others.Append(Field) : others).ToValueList() };
    }

    /// <summary><see cref="IStore.Dated"/>.</summary>
    internal static Story Of(Session session, Story story)
    {
        var kept = session.Text("SELECT published FROM story WHERE id = $1", story.Id);
        return kept is not null && IsGiven(session, story.Id) ? Laid(story, kept)
            : kept is not null && story.PublishedDay is null ? story with { Published = kept } : story;
    }

    private static bool IsGiven(Session session, string story) =>
        session.Number("SELECT COUNT(*) FROM journal WHERE kind = 'correction' AND subject = $1", story) > 0
        && StoryTable.Record(session, story)!.Corrections?.Any(note => note.Item == Item) == true;

    private static string Written(Story story) => $"{story.Published}{(story.Inferred.Contains(Field) ? Inferred : "")}";
}
