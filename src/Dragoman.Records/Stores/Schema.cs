using System.Reflection;

namespace Dragoman.Records;

/// <summary>The tables' versions: a store is brought up to date when it is opened, and one from the future is refused.</summary>
internal static class Schema
{
    /// <summary>Every version in its order: the embedded file's name without ending. Never change one that was released, add another.</summary>
    public static IReadOnlyList<string> Versions { get; } =
    [
        "001-journal",
        "002-dealings",
        "003-search",
        "004-people",
        "005-copies",
        "006-places",
    ];

    /// <param name="refill">Fills the tables from the journal where a migration added some.</param>
    /// <exception cref="StoreException">The store was made by a newer Dragoman, or is no store of Dragoman's.</exception>
    public static void BringUpToDate(Session session, Action<Session> refill)
    {
        session.Dialect.BeginWriting(session);
        try
        {
            session.RunOnce(session.Dialect.Translate("CREATE TABLE IF NOT EXISTS meta (name {text} PRIMARY KEY, value {text} NOT NULL)"));
            var version = int.Parse(session.Text("SELECT value FROM meta WHERE name = 'schema'") ?? "0");
            if (version > Versions.Count)
                throw new StoreException($"the store has schema {version}; this Dragoman knows {Versions.Count}: a newer one made it, use that");
            for (var next = version; next < Versions.Count; next++)
                Apply(session, Versions[next]);
            if (version < Versions.Count)
                session.Run("INSERT INTO meta (name, value) VALUES ('schema', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value", Versions.Count.ToString());
            if (version > 0 && version < Versions.Count)
                refill(session);
            session.Run("COMMIT");
        }
        catch
        {
            session.Run("ROLLBACK");
            throw;
        }
    }

    private static void Apply(Session session, string version)
    {
        session.RunOnce(session.Dialect.Translate(Read($"{version}.sql") ?? throw new InvalidOperationException($"no file for schema {version}")));
        if (Read($"{version}.{session.Dialect.Name}.sql") is { } own)
            session.RunOnce(own);
    }

    private static string? Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
