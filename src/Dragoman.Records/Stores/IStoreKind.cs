namespace Dragoman.Records;

/// <summary>A kind of store, known by the form of its address.</summary>
internal interface IStoreKind
{
    /// <summary>Whether the address is one of its own.</summary>
    bool Knows(string address);

    /// <param name="mustExist">Whether a store that is not there is refused, not made.</param>
    /// <exception cref="StoreException">It can't be opened: the message says why.</exception>
    IStore Open(string address, TimeProvider time, bool mustExist);
}
