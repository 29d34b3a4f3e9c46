using System.Text.Json;
using Dragoman.Records;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Shelved;

/// <summary>Notes on anything, on the store's shelf: everybody reads them, and who wrote one takes it away.</summary>
public sealed class Notes(IStore store, TimeProvider time)
{
    public const int LongestText = 4000;

    public IReadOnlyList<Note> On(string what) => [.. store.Shelf.Of(Prefix(what)).Values.Select(Parse).OfType<Note>().OrderBy(note => note.At, StringComparer.Ordinal)];

    /// <exception cref="StoreException">There is nothing in it, or nothing that it is on.</exception>
    public async Task<Note> AddAsync(string what, string? text, string author)
    {
        var target = Beside.Target(what);
        var lines = (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => Asked.Clean(line, LongestText) ?? "");
        var clean = string.Join('\n', lines).Trim();
        if (clean.Length is 0 or > LongestText)
            throw new StoreException(clean.Length == 0 ? "a note needs words" : $"a note has {LongestText} signs at most");
        var note = new Note(Guid.CreateVersion7(time.GetUtcNow()).ToString("n"), target, clean, author, Beside.Now(time));
        await store.Shelf.PutAsync(Prefix(target) + note.Id, JsonSerializer.Serialize(note)).ConfigureAwait(false);
        return note;
    }

    /// <summary>Takes a note away; false where there is none that the reader may take.</summary>
    /// <param name="all">Whether those of others go too: admins keep the desk tidy.</param>
    public async Task<bool> RemoveAsync(string what, string id, string reader, bool all)
    {
        if (!id.All(char.IsAsciiHexDigitLower) || Parse(store.Shelf.One(Prefix(what) + id)) is not { } note || (note.Author != reader && !all))
            return false;
        await store.Shelf.PutAsync(Prefix(what) + id, null).ConfigureAwait(false);
        return true;
    }

    private static string Prefix(string what) => $"note/{Uri.EscapeDataString(what)}/";

    private static Note? Parse(string? json) => json is null ? null : JsonSerializer.Deserialize<Note>(json);
}
