namespace Dragoman.Records;

/// <summary>The shelf, among the names and values that the store keeps of itself.</summary>
internal sealed class SqlShelf(Func<Func<Session, bool>, Task<bool>> write, SqlShelf.Reading read) : IShelf
{
    /// <summary>Keeps readers' names apart from the store's own.</summary>
    private const string Own = "shelf/";

    public delegate List<(string Name, string Value)> Reading(Func<Session, List<(string Name, string Value)>> question);

    public IReadOnlyDictionary<string, string> Of(string prefix)
    {
        var begin = Own + prefix;
        // '\uffff' sorts behind every sign that a name may have.
        return read(session => session.All("SELECT name, value FROM meta WHERE name >= $1 AND name < $2 ORDER BY name", row => (row.GetString(0), row.GetString(1)), begin, begin + '\uffff'))
            .ToDictionary(entry => entry.Name[Own.Length..], entry => entry.Value, StringComparer.Ordinal);
    }

    public string? One(string name) =>
        read(session => session.All("SELECT name, value FROM meta WHERE name = $1", row => (row.GetString(0), row.GetString(1)), Own + name)) is [var (_, value)] ? value : null;

    public Task PutAsync(string name, string? value) => write(session =>
    {
        if (value is null)
            session.Run("DELETE FROM meta WHERE name = $1", Own + name);
        else
            session.Run("INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", Own + name, value);
        return true;
    });
}
