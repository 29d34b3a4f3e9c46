using System.Text.Json;
using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Shelved;

/// <summary>Readers' watch lists, on the store's shelf: each reader has their own.</summary>
public sealed class WatchLists(IStore store, TimeProvider time)
{
    private const int MostLists = 40, MostItems = 100, LongestName = 60;

    private static readonly char[] Separators = [',', ';', '\n'];

    public IReadOnlyList<WatchList> Of(string reader) =>
        [.. store.Shelf.Of(Prefix(reader)).Values.Select(json => JsonSerializer.Deserialize<WatchList>(json)).OfType<WatchList>().OrderBy(list => list.Name, StringComparer.OrdinalIgnoreCase)];

    public WatchList? One(string reader, string id) => id.All(char.IsAsciiHexDigitLower) && store.Shelf.One(Prefix(reader) + id) is { } json ? JsonSerializer.Deserialize<WatchList>(json) : null;

    /// <summary>Makes a list, or renews the one of the id.</summary>
    /// <param name="items">With commas or line ends between them.</param>
    /// <exception cref="StoreException">It has no name or nothing in it, or there are too many.</exception>
    public async Task<WatchList> SaveAsync(string reader, string? id, string? name, string? items)
    {
        var watched = (items ?? "").Split(Separators).Select(item => Asked.Clean(item)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(MostItems).ToValueList();
        if (watched.Count == 0)
            throw new StoreException("a watch list needs something to watch: KAZ, KAZ-USA, C5+1, a name, a topic");
        if (id is null && Of(reader).Count >= MostLists)
            throw new StoreException($"{MostLists} watch lists are enough; take one away first");
        if (id is not null && One(reader, id) is null)
            throw new StoreException("that watch list is gone");
        var list = new WatchList(id ?? Guid.CreateVersion7(time.GetUtcNow()).ToString("n"), Asked.Clean(name, LongestName) ?? string.Join(", ", watched.Take(3)), watched);
        await store.Shelf.PutAsync(Prefix(reader) + list.Id, JsonSerializer.Serialize(list)).ConfigureAwait(false);
        return list;
    }

    public Task RemoveAsync(string reader, string id) => One(reader, id) is null ? Task.CompletedTask : store.Shelf.PutAsync(Prefix(reader) + id, null);

    private static string Prefix(string reader) => $"watch/{Uri.EscapeDataString(reader)}/";
}
