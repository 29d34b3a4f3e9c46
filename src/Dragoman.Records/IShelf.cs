namespace Dragoman.Records;

/// <summary>
/// What readers keep beside the record, by name: the newest value of each name is what counts. Names are paths with slashes
/// (<c>watch/edith/3f2a</c>), values are the host's own.
/// </summary>
public interface IShelf
{
    /// <summary>Everything whose name begins so, by name.</summary>
    IReadOnlyDictionary<string, string> Of(string prefix);

    /// <summary>The value of a name, or null.</summary>
    string? One(string name);

    /// <summary>Keeps a value under its name in the place of the one before; null takes it away.</summary>
    Task PutAsync(string name, string? value);
}
