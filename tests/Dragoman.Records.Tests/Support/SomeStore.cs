namespace Dragoman.Records.Tests;

/// <summary>The stores that the contract is tested on; PostgreSQL only where DRAGOMAN_TEST_POSTGRES names a server.</summary>
internal sealed class SomeStore : IDisposable
{
    public static TheoryData<string> Kinds => ["memory", "sqlite", "postgres"];

    private readonly string? folder;

    public SomeStore(string kind, SetClock? clock = null)
    {
        Clock = clock ?? new SetClock();
        switch (kind)
        {
            case "sqlite":
                folder = Directory.CreateTempSubdirectory("dragoman").FullName;
                Address = Path.Combine(folder, "test.db");
                break;
            case "postgres":
                Address = PostgresServer.FreshAddress();
                break;
            default:
                Address = "memory:";
                break;
        }
        Store = Stores.Open(Address, Clock);
    }

    public SetClock Clock { get; }

    public string Address { get; }

    public IStore Store { get; private set; }

    /// <summary>Closes the store and opens it again.</summary>
    public void Reopen()
    {
        Store.Dispose();
        Store = Stores.Open(Address, Clock);
    }

    public void Dispose()
    {
        Store.Dispose();
        if (folder is not null)
            Directory.Delete(folder, recursive: true);
        if (folder is null && Address.StartsWith("postgres", StringComparison.Ordinal))
            PostgresServer.Drop(Address);
    }
}
