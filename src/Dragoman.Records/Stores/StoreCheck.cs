namespace Dragoman.Records;

/// <summary>Looks for what a broken write would leave behind.</summary>
internal static class StoreCheck
{
    private static readonly (string Fault, string Sql)[] Counts =
    [
        ("stories without their record in the journal",
            "SELECT COUNT(*) FROM story s LEFT JOIN journal j ON j.seq = s.seq AND j.kind = 'record' AND j.subject = s.id WHERE j.seq IS NULL"),
        ("records in the journal without their story",
            "SELECT COUNT(*) FROM journal j LEFT JOIN story s ON s.id = j.subject WHERE j.kind = 'record' AND s.no IS NULL"),
        ("stories whose engagements are not all merged",
            "SELECT COUNT(*) FROM story s WHERE s.engagements <> (SELECT COUNT(*) FROM report r WHERE r.story = s.no)"),
        ("reports without their dealing", "SELECT COUNT(*) FROM report r LEFT JOIN dealing d ON d.no = r.dealing WHERE d.no IS NULL"),
        ("engagements that count other reports than they have",
            "SELECT COUNT(*) FROM dealing d WHERE d.reports <> (SELECT COUNT(*) FROM report r WHERE r.dealing = d.no)"),
        ("engagements whose last version is another revision",
            "SELECT COUNT(*) FROM dealing d WHERE d.revision <> (SELECT MAX(v.revision) FROM version v WHERE v.dealing = d.id)"),
        ("offices without their person", "SELECT COUNT(*) FROM office o LEFT JOIN person p ON p.no = o.person WHERE p.no IS NULL"),
        ("words of names without their person", "SELECT COUNT(*) FROM person_key k LEFT JOIN person p ON p.no = k.person WHERE p.no IS NULL"),
        ("keys without their dealing", "SELECT COUNT(*) FROM dealing_key k LEFT JOIN dealing d ON d.no = k.dealing WHERE d.no IS NULL"),
        ("stories whose words are not indexed", "SELECT (SELECT COUNT(*) FROM story) - (SELECT COUNT(*) FROM story_text)"),
    ];

    public static List<string> Faults(Session session)
    {
        var faults = new List<string>();
        foreach (var (fault, sql) in Counts)
        {
            if (session.Number(sql) is not 0 and var count)
                faults.Add($"{count} {fault}");
        }
        return faults;
    }
}
