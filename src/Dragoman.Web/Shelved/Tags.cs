using System.Text.Json;
using Dragoman.Records;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Shelved;

/// <summary>Tags on anything, on the store's shelf: everybody reads them, editors set and take them away.</summary>
public sealed class Tags(IStore store, TimeProvider time)
{
    public const int LongestName = 40;

    private const int MostOnOne = 40;

    private const string ByThing = "tag/", ByName = "tagged/";

    public IReadOnlyList<Tag> On(string what) => Under($"{ByThing}{Uri.EscapeDataString(what)}/");

    /// <summary>Everything with a tag, the last tagged first.</summary>
    public IReadOnlyList<Tag> With(string name) =>
        Plain(name) is { } plain ? [.. Under($"{ByName}{Uri.EscapeDataString(plain)}/").OrderByDescending(tag => tag.At, StringComparer.Ordinal)] : [];

    /// <summary>All tags with how many things have each, by name.</summary>
    public IReadOnlyList<(string Name, int Count)> All() => [.. Under(ByName).GroupBy(tag => tag.Name).Select(tags => (tags.Key, tags.Count())).OrderBy(tag => tag.Key, StringComparer.Ordinal)];

    /// <summary>Sets a tag; set twice it is one.</summary>
    /// <exception cref="StoreException">It is none, or there are too many on the thing.</exception>
    public async Task<Tag> SetAsync(string what, string? name, string author)
    {
        var target = Beside.Target(what);
        var plain = Plain(name) ?? throw new StoreException($"a tag is a word or a few, {LongestName} signs at most, without slashes");
        if (On(target) is var before && before.Count >= MostOnOne)
            throw new StoreException($"{MostOnOne} tags on one thing are enough; take one away first");
        if (before.FirstOrDefault(tag => tag.Name == plain) is { } set)
            return set;
        var tag = new Tag(plain, target, author, Beside.Now(time));
        await PutAsync(tag, JsonSerializer.Serialize(tag)).ConfigureAwait(false);
        return tag;
    }

    /// <summary>Takes a tag away; false where it is not set.</summary>
    public async Task<bool> RemoveAsync(string what, string? name)
    {
        if (Plain(name) is not { } plain || On(what).FirstOrDefault(tag => tag.Name == plain) is not { } set)
            return false;
        await PutAsync(set, null).ConfigureAwait(false);
        return true;
    }

    /// <summary>Tags are compared as they are written here: small letters, single blanks.</summary>
    public static string? Plain(string? name) =>
        Asked.Clean(name, LongestName + 1) is { Length: <= LongestName } clean && !clean.Contains('/', StringComparison.Ordinal)
            ? string.Join(' ', clean.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)) : null;

    private async Task PutAsync(Tag tag, string? value)
    {
        var (on, name) = (Uri.EscapeDataString(tag.On), Uri.EscapeDataString(tag.Name));
        await store.Shelf.PutAsync($"{ByThing}{on}/{name}", value).ConfigureAwait(false);
        await store.Shelf.PutAsync($"{ByName}{name}/{on}", value).ConfigureAwait(false);
    }

    private List<Tag> Under(string prefix) => [.. store.Shelf.Of(prefix).Values.Select(json => JsonSerializer.Deserialize<Tag>(json)).OfType<Tag>()];
}
