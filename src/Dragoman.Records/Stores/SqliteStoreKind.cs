namespace Dragoman.Records;

/// <summary>A file: <c>sqlite:PATH</c>, or a path alone.</summary>
internal sealed class SqliteStoreKind : IStoreKind
{
    private const string Scheme = "sqlite:";

    public bool Knows(string address) =>
        address.StartsWith(Scheme, StringComparison.Ordinal) || !address.Contains("://", StringComparison.Ordinal);

    public bool IsMissing(string address) => !Path.Exists(PathOf(address));

    public IStore Open(string address, TimeProvider time)
    {
        var path = PathOf(address);
        if (Directory.Exists(path))
            throw new StoreException($"the store '{path}' can't be opened: it is a folder");
        return new SqlStore(address, new SqliteDialect(path), time, closing: null);
    }

    private static string PathOf(string address) => address.StartsWith(Scheme, StringComparison.Ordinal) ? address[Scheme.Length..] : address;
}
