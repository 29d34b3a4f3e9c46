using System.ComponentModel;
using System.Globalization;
using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Briefs;
using Dragoman.Web.Checking;
using Dragoman.Web.Questions;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace Dragoman.Web.Assistants;

/// <summary>What an assistant does with the record: follows it, checks drafts against it, prepares visits.</summary>
[McpServerToolType]
public sealed class WorkTools(IStore store, TextCheck check, StoreClock clock)
{
    private const int Most = 40, MostChanges = 1000;

    [McpServerTool(Name = "changes_since", Title = "What changed", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Engagements that the record learnt of or that changed since a moment or behind a cursor, newest first, with their sentences; says how many there were and how many are left out.")]
    public ChangesCited ChangesSince([Description("A day or moment (2023-02-28, 2023-02-28T06:00:00Z), or the cursor that an earlier answer gave as next")] string since) => Answer(() =>
    {
        var after = long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var cursor) ? cursor
            : DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? store.Cursor(moment)
            : throw new McpException($"'{since}' is no day, moment or cursor");
        var changes = store.Changes(after, MostChanges);
        var newest = changes.GroupBy(change => change.Dealing.Id).Select(versions => versions.Last()).OrderByDescending(version => version.Cursor).ToList();
        var standing = newest.Where(version => !version.Gone).ToList();
        var shown = standing.Take(Most).Select(version => store.Dealing(version.Dealing.Id)).OfType<Dealing>().Select(dealing => EngagementCited.Of(dealing, store)).ToList();
        return new ChangesCited(standing.Count, standing.Count - shown.Count, changes.Count > 0 ? changes[^1].Cursor : after, shown, [.. newest.Where(version => version.Gone).Select(version => version.Dealing.Id)]);
    });

    [McpServerTool(Name = "check_text", Title = "Check a draft", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Holds a draft against the record: each name, office, meeting, date, place and amount in it is supported, contradicted or unknown, with the sentence that shows it. Nothing of it is kept.")]
    public CheckedText CheckText([Description("The draft")] string text, [Description("The draft's day; today where none is given")] string? day = null) => Answer(() =>
        check.Of(text, day is null ? clock.Today : Edtf.Day(day) ?? throw new McpException($"'{day}' is no day such as 2023-02-28")));

    [McpServerTool(Name = "brief", Title = "A brief", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("What to know before a visit: last contacts, next dates, open promises, what each said, offices, disagreements, each line with its sources. For two parties, or for a person.")]
    public Brief Brief([Description("A party's code or name, or a person's name")] string one, [Description("The other party; none for a person")] string? other = null) => Answer(() =>
        BriefEndpoints.Of(store, clock, other is null ? "person" : one, other ?? one) ?? throw new McpException(other is null ? $"the record knows nobody named '{one}'" : $"'{one}' and '{other}' are no two parties"));

    /// <summary>What the store complains of is for the assistant to read.</summary>
    private static T Answer<T>(Func<T> answer)
    {
        try
        {
            return answer();
        }
        catch (StoreException refused)
        {
            throw new McpException(refused.Message);
        }
    }
}
