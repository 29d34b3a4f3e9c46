using System.Text.Json;

namespace Dragoman.Web.Access;

/// <summary>
/// Who came in, who was refused, who was made and removed: a line of JSON each in a file beside that of the users, to be read by an admin. Where there
/// is no such file it lasts as long as the program.
/// </summary>
public sealed class AuditTrail(string? users, TimeProvider time)
{
    /// <summary>A file of this size is put aside, and the one before it goes: whoever guesses keys does not fill the disk.</summary>
    private const long LongestFile = 4 << 20;

    private const int MostHeld = 1000;

    private readonly string? path = users is null ? null : PathOf(users);
    private readonly Lock gate = new();
    private readonly Queue<AuditEntry> newest = new();
    private bool isRead;

    public static string PathOf(string users) => users + ".audit";

    public void Note(string what, string? who, string? by = null, string? from = null)
    {
        var entry = new AuditEntry(time.GetUtcNow(), what, who, by, from);
        lock (gate)
        {
            Begin();
            Hold(entry);
            if (path is null)
                return;
            try
            {
                if (File.Exists(path) && new FileInfo(path).Length > LongestFile)
                    File.Move(path, path + ".old", overwrite: true);
                File.AppendAllText(path, JsonSerializer.Serialize(entry, JsonSerializerOptions.Web) + "\n");
            }
            catch (Exception full) when (full is IOException or UnauthorizedAccessException)
            {
                // The door works on where its book can't be written; the entry stands here until the program ends.
            }
        }
    }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<AuditEntry> Newest(int most)
    {
        lock (gate)
        {
            Begin();
            return [.. newest.Reverse().Take(most)];
        }
    }

    private void Begin()
    {
        if (isRead)
            return;
        isRead = true;
        if (path is null || !File.Exists(path))
            return;
        foreach (var line in File.ReadLines(path))
        {
            try
            {
                if (JsonSerializer.Deserialize<AuditEntry>(line, JsonSerializerOptions.Web) is { } entry)
                    Hold(entry);
            }
            catch (JsonException)
            {
                // A line that a crash cut short.
            }
        }
    }

    private void Hold(AuditEntry entry)
    {
        newest.Enqueue(entry);
        if (newest.Count > MostHeld)
            newest.Dequeue();
    }
}
