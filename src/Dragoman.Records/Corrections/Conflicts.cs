namespace Dragoman.Records;

/// <summary>Finds what somebody else said of the same thing after the author of a correction had looked at it.</summary>
internal static class Conflicts
{
    /// <param name="notes">What was corrected in the thing so far, oldest first.</param>
    /// <exception cref="StoreException">Somebody said something else of it meanwhile.</exception>
    public static void Refuse(Correction correction, IReadOnlyList<CorrectionNote> notes)
    {
        if (correction.Seen is not { } seen)
            return;
        if (seen.Length > 0 && !notes.Any(note => note.At == seen))
            throw Conflict("somebody took the newest correction back while you had it open");
        foreach (var note in notes)
        {
            if (string.CompareOrdinal(note.At, seen) > 0 && Clashes(correction, note))
                throw Conflict($"{note.Author} {Did(note)} while you had it open ({note.At[..16].Replace('T', ' ')} UTC)");
        }
    }

    /// <summary>Changes of different fields go together; a judgement is of the whole, and so is taking one back.</summary>
    private static bool Clashes(Correction correction, CorrectionNote note)
    {
        if (correction.Kind != CorrectionKind.Change)
            return true;
        return note.Field is null
            ? note.Kind != CorrectionKind.Accept
            : correction.Fields.Any(change => change.Field == note.Field && (change.Value ?? "").Trim() != (note.Value ?? ""));
    }

    private static StoreException Conflict(string what) => new($"{what}: look at it as it stands now, then say it again") { IsConflict = true };

    private static string Did(CorrectionNote note) => note.Field is { } field
        ? note.Value is { Length: > 0 } value ? $"set {field} to “{value}”" : $"took {field} away"
        : note.Kind switch
        {
            CorrectionKind.Reject => "rejected it",
            CorrectionKind.Accept => "accepted it",
            CorrectionKind.Merge => "merged another into it",
            CorrectionKind.Split => "split it",
            _ => "corrected it",
        };
}
