namespace Dragoman.Records;

/// <summary>A kind of store, known by the form of its address.</summary>
internal interface IStoreKind
{
    /// <summary>Whether the address is one of its own.</summary>
    bool Knows(string address);

    /// <summary>Whether the store would have to be made; false where only opening it can tell.</summary>
    bool IsMissing(string address) => false;

    /// <exception cref="StoreException">It can't be opened: the message says why.</exception>
    IStore Open(string address, TimeProvider time);
}
