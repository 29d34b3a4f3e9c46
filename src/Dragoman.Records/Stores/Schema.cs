using System.Reflection;

namespace Dragoman.Records;

/// <summary>The tables' versions: a store is brought up to date when it is opened, and one from the future is refused.</summary>
internal static class Schema
{
    /// <summary>Every version in its order: the embedded file's name without ending. Never change one that was released, add another.</summary>
    public static IReadOnlyList<SchemaVersion> Versions { get; } =
    [
        new("001-journal"),
        new("002-dealings", Refill.Everything),
        new("003-search", Refill.Everything),
        new("004-people", Refill.Everything),
        new("005-copies", Refill.Copies),
        new("006-places"),
        new("007-newest"),
        new("008-promises"),
        new("009-made"),
        new("010-packed-journal"),
        new("011-work"),
    ];

    /// <param name="refill">Fills from the journal what the migrations added.</param>
    /// <exception cref="StoreException">The store was made by a newer Dragoman, or is no store of Dragoman's.</exception>
    public static void BringUpToDate(Session session, Action<Session, Refill> refill)
    {
        if (session.Dialect.IsReadOnly)
        {
            var made = int.Parse(session.Text("SELECT value FROM meta WHERE name = 'schema'") ?? "0");
            if (made != Versions.Count)
                throw new StoreException($"the store has schema {made} and can't be written: open it once where it can be, to bring it up to schema {Versions.Count}");
            return;
        }
        session.Dialect.BeginWriting(session);
        try
        {
            session.RunOnce(session.Dialect.Translate("CREATE TABLE IF NOT EXISTS meta (name {text} PRIMARY KEY, value {text} NOT NULL)"));
            var version = int.Parse(session.Text("SELECT value FROM meta WHERE name = 'schema'") ?? "0");
            if (version > Versions.Count)
                throw new StoreException($"the store has schema {version}; this Dragoman knows {Versions.Count}: a newer one made it, use that");
            var missing = Refill.Nothing;
            for (var next = version; next < Versions.Count; next++)
            {
                Apply(session, Versions[next].Name);
                if (Versions[next].Refill > missing)
                    missing = Versions[next].Refill;
            }
            if (version < Versions.Count)
                session.Run("INSERT INTO meta (name, value) VALUES ('schema', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value", Versions.Count.ToString());
            if (version > 0 && missing != Refill.Nothing)
                refill(session, missing);
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
