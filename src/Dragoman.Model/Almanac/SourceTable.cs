namespace Dragoman.Model;

/// <summary>Who tells news for a state, who is a news agency, and under which addresses governments publish themselves.</summary>
internal sealed class SourceTable
{
    private const string State = "state";

    private readonly Dictionary<string, (bool IsState, string Country)> outlets = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> hosts = new(StringComparer.OrdinalIgnoreCase);

    public SourceTable()
    {
        for (var (table, next) = (DataTable.Open("outlets.tsv"), 0); table.Read(ref next, out var line);)
            outlets.Add(table.Text(line, 0), (table.Text(line, 1) == State, table.Text(line, 2)));
        for (var (table, next) = (DataTable.Open("official-hosts.tsv"), 0); table.Read(ref next, out var line);)
            hosts.Add(table.Text(line, 0), table.TextOrNull(line, 1));
    }

    /// <summary>The country whose state runs an outlet or agency; null where none is known to.</summary>
    public string? StateMedium(string name) => outlets.TryGetValue(name, out var outlet) && outlet.IsState ? outlet.Country : null;

    public bool IsAgency(string name) => outlets.TryGetValue(name, out var outlet) && !outlet.IsState;

    /// <summary>The country whose government publishes under a host; null where none is known to.</summary>
    public string? GovernmentOf(string host, Func<string, string?> countryOfEnding)
    {
        var labels = host.Split('.');
        // The host itself first, then what it belongs to: "en.kremlin.ru", "kremlin.ru".
        for (var from = 0; from < labels.Length - 1; from++)
        {
            if (hosts.TryGetValue(string.Join('.', labels[from..]), out var country) && country is not null)
                return country;
        }
        return labels[..^1].Any(label => hosts.TryGetValue(label, out var country) && country is null) ? countryOfEnding(labels[^1]) : null;
    }
}
