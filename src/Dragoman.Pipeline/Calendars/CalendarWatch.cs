using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dragoman.Intake;
using Dragoman.Model;
using Dragoman.Records;
using NodaTime;

namespace Dragoman.Pipeline;

/// <summary>
/// Sees what vanishes from calendars that are followed. An entry that was there at the last look, lies ahead, and of whose engagement no entry tells any
/// more was withdrawn by its source: that is a story of its own, whose words are what was seen. So is one that is there again. What each calendar had is
/// remembered in the store itself.
/// </summary>
public sealed class CalendarWatch(IStore store, StoryIntake intake, StoryReader reader, TimeProvider time)
{
    private const string Place = "calendar/";

    private readonly List<(string Address, List<Story> Entries)> looks = [];

    /// <summary>Notes what a page has, where it is a calendar that came whole: one that broke off lacks more than its source took away.</summary>
    public void Look(Page page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Open is not null || !CalendarReader.IsCalendar(page.Content.Span))
            return;
        var outcomes = intake.Read(page, cancellation).ToList();
        if (CalendarReader.Read(Encoding.UTF8.GetString(page.Content.Span), Today).IsWhole && !outcomes.Exists(outcome => outcome.Failed is not null))
            looks.Add((page.Input, [.. outcomes.Select(outcome => outcome.Story).OfType<Story>()]));
    }

    /// <summary>The stories of what was withdrawn, and of what is planned again, once the entries of the pages are kept.</summary>
    public async Task<IReadOnlyList<Kept>> TellAsync(CancellationToken cancellation = default)
    {
        var told = new List<Kept>();
        foreach (var (address, entries) in looks)
        {
            var name = Place + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)));
            var before = store.Shelf.One(name) is { } kept ? JsonSerializer.Deserialize<HashSet<string>>(kept)! : [];
            var present = entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
            var ahead = entries.Where(IsAhead).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var id in before.Where(id => !present.Contains(id)))
            {
                if (Gone(id, present) is { } story)
                    told.Add(await KeepAsync(story, gone: true, cancellation).ConfigureAwait(false));
            }
            foreach (var entry in entries.Where(entry => ahead.Contains(entry.Id) && !before.Contains(entry.Id) && IsBack(entry, present)))
                told.Add(await KeepAsync(entry, gone: false, cancellation).ConfigureAwait(false));
            if (!ahead.SetEquals(before))
                await store.Shelf.PutAsync(name, JsonSerializer.Serialize(ahead.Order(StringComparer.Ordinal))).ConfigureAwait(false);
        }
        looks.Clear();
        return told;
    }

    private LocalDate Today => LocalDate.FromDateTime(time.GetUtcNow().UtcDateTime);

    private bool IsAhead(Story entry) => Edtf.TryRange(CalendarFormat.Line(entry.Text, CalendarFormat.When), out _, out var last) && last >= Today;

    /// <summary>The story of an entry whose plan stands and of which no entry that is there tells: one that moved or was worded anew is not gone.</summary>
    private Story? Gone(string id, HashSet<string> present) =>
        store.Record(id)?.Story is { } story && IsAhead(story) && store.DealingsOf(id).Values.FirstOrDefault() is { Status: DealingStatus.Scheduled or DealingStatus.Proposed or DealingStatus.Postponed } dealing
        && !Reports(dealing).Exists(report => present.Contains(report.Story)) ? story : null;

    /// <summary>Whether its plan is called off by nothing but an entry of the same calendar that is no longer there, or by the lack of one.</summary>
    private bool IsBack(Story entry, HashSet<string> present) =>
        CalendarFormat.Line(entry.Text, CalendarFormat.Status) != "cancelled"
        && store.DealingsOf(entry.Id).Values.FirstOrDefault() is { Status: DealingStatus.Cancelled, Life: [.., var last] } dealing && !present.Contains(last.Story)
        && Reports(dealing).Exists(report => report.Story == last.Story && report.Outlet == entry.Outlet && report.Engagement.Rule.StartsWith(CalendarRules.Entry, StringComparison.Ordinal));

    private List<Report> Reports(Dealing dealing) => [.. store.Dealing(dealing.Id)!.Reports];

    private async Task<Kept> KeepAsync(Story entry, bool gone, CancellationToken cancellation)
    {
        var record = reader.Read(CalendarFormat.Seen(entry, gone, Instant.FromDateTimeOffset(time.GetUtcNow())));
        return new Kept(entry.Input, record) { As = await store.KeepAsync(record, cancellation).ConfigureAwait(false) };
    }
}
