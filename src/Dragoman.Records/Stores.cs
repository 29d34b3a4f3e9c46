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

    /// <summary>Opens a store, makes it where there is none, and brings an older one up to date.</summary>
    /// <param name="time">When things are kept, and what is past today.</param>
    /// <exception cref="StoreException">It can't be opened, or was made by a newer Dragoman.</exception>
    public static IStore Open(string address, TimeProvider time) => Open(address, time, mustExist: false);

    /// <summary>Opens a store that is there, and brings an older one up to date: an address that was mistyped makes no new one.</summary>
    /// <exception cref="StoreException">There is none; it can't be opened; or a newer Dragoman made it.</exception>
    public static IStore OpenExisting(string address, TimeProvider time) => Open(address, time, mustExist: true);

    private static IStore Open(string address, TimeProvider time, bool mustExist)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        foreach (var kind in All)
        {
            if (kind.Knows(address))
                return kind.Open(address, time, mustExist);
        }
        throw new StoreException($"'{address}' is no address of a store: give a file's path, sqlite:PATH, postgres://… or memory:");
    }

    /// <summary>An address that was mistyped must not look like a record in which nothing happened.</summary>
    internal static StoreException Missing(string address) =>
        new($"there is no store at {address}: 'dragoman read' and 'dragoman follow' make one, --store names another");
}
