namespace Dragoman.Records;

/// <summary><c>memory:</c>, a store that ends with its process.</summary>
internal sealed class MemoryStoreKind : IStoreKind
{
    public bool Knows(string address) => address == "memory:";

    public IStore Open(string address, TimeProvider time, bool mustExist) => new SqlStore(address, new SqliteDialect(null), time, closing: null);
}
