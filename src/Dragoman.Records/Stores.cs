namespace Dragoman.Records;

/// <summary>Opens stores by address: <c>dragoman.db</c> or <c>sqlite:PATH</c>, <c>postgres://…</c>, <c>memory:</c>.</summary>
public static class Stores
{
    /// <summary>Every kind of store; the first that knows an address opens it.</summary>
    internal static IReadOnlyList<IStoreKind> All { get; } =
    [
        new MemoryStoreKind(),
        new PostgresStoreKind(),
        new SqliteStoreKind(),
    ];

    /// <summary>Whether the address names a store that would have to be made first: a file that is not there.</summary>
    public static bool IsMissing(string address) => All.FirstOrDefault(kind => kind.Knows(address))?.IsMissing(address) ?? false;

    /// <summary>Opens a store, makes it where there is none, and brings an older one up to date.</summary>
    /// <param name="time">When things are kept, and what is past today.</param>
    /// <exception cref="StoreException">It can't be opened, or was made by a newer Dragoman.</exception>
    public static IStore Open(string address, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        foreach (var kind in All)
        {
            if (kind.Knows(address))
                return kind.Open(address, time);
        }
        throw new StoreException($"'{address}' is no address of a store: give a file's path, sqlite:PATH, postgres://… or memory:");
    }
}
