namespace Dragoman.Records;

/// <summary>A file: <c>sqlite:PATH</c>, or a path alone.</summary>
internal sealed class SqliteStoreKind : IStoreKind
{
    private const string Scheme = "sqlite:";

    public bool Knows(string address) =>
        address.StartsWith(Scheme, StringComparison.Ordinal) || !address.Contains("://", StringComparison.Ordinal);

    /// <summary>An address that was mistyped must not look like a record in which nothing happened.</summary>
    private static StoreException Missing(string path) => new($"there is no store '{path}'; dragoman read and dragoman follow make one");

    public IStore Open(string address, TimeProvider time, bool mustExist)
    {
        var path = address.StartsWith(Scheme, StringComparison.Ordinal) ? address[Scheme.Length..] : address;
        if (Directory.Exists(path))
            throw new StoreException($"the store '{path}' can't be opened: it is a folder");
        if (mustExist && !File.Exists(path))
            throw Missing(path);
        return new SqlStore(address, new SqliteDialect(path), time, closing: null);
    }
}
