namespace Dragoman.Records;

/// <summary>A file: <c>sqlite:PATH</c>, or a path alone.</summary>
internal sealed class SqliteStoreKind : IStoreKind
{
    private const string Scheme = "sqlite:";

    public bool Knows(string address) =>
        address.StartsWith(Scheme, StringComparison.Ordinal) || !address.Contains("://", StringComparison.Ordinal);

    public IStore Open(string address, TimeProvider time, bool mustExist)
    {
        var path = PathOf(address);
        if (Directory.Exists(path))
            throw new StoreException($"the store '{path}' can't be opened: it is a folder");
        if (mustExist && !File.Exists(path))
            throw Stores.Missing(path);
        return new SqlStore(address, new SqliteDialect(path), time, closing: null);
    }

    private static string PathOf(string address) => address.StartsWith(Scheme, StringComparison.Ordinal) ? address[Scheme.Length..] : address;
}
