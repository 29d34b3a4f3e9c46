using System.Net;
using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Questions;
using MailKit;
using MailKit.Net.Smtp;
using Microsoft.AspNetCore.WebUtilities;

namespace Dragoman.Web.Shelved;

/// <summary>Looks what is new for each alert and sends it; what fails is kept and tried again, later and later.</summary>
public sealed class AlertRunner(IStore store, Alerts alerts, WatchLists lists, AlertMail mail, Webhooks webhooks, TimeProvider time)
{
    /// <summary>The hour of digests, UTC.</summary>
    private const int MorningHour = 6;

    private const int Batch = 500, MostWaiting = 200, WordsLookedAt = 500;

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    /// <summary>One round over all alerts.</summary>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        foreach (var alert in alerts.All)
        {
            var before = alerts.State(alert);
            var state = await SendAsync(alert, Gather(alert, before), cancellation).ConfigureAwait(false);
            if (state != before)
                await alerts.SaveAsync(alert, state).ConfigureAwait(false);
        }
    }

    /// <summary>The engagements that answer to an alert among those that changed, in their newest state.</summary>
    public IEnumerable<Dealing> Among(Alert alert, IReadOnlyCollection<Dealing> changed)
    {
        ArgumentNullException.ThrowIfNull(alert);
        if (alert.Watch is { } id)
            return lists.One(alert.Reader, id) is { } list ? changed.Where(list.Has) : [];
        var asked = Asked.Of(new QueryCollection(QueryHelpers.ParseQuery(alert.Query)));
        var query = Meaning.Of(asked, store, WordsLookedAt).Query;
        var worded = query.Text is null ? null : store.Find(query).Select(dealing => dealing.Id).ToHashSet(StringComparer.Ordinal);
        var today = NodaTime.Instant.FromDateTimeOffset(time.GetUtcNow()).InUtc().Date;
        return changed.Where(dealing => (worded is null || worded.Contains(dealing.Id)) && DealingMatch.Fits(dealing, query, today, store.Person));
    }

    private AlertState Gather(Alert alert, AlertState state)
    {
        if (alert.Way == AlertWay.Feed)
            return state;
        var (cursor, waiting) = (state.Cursor, state.Waiting.ToList());
        while (store.Changes(cursor, Batch) is { Count: > 0 } changes)
        {
            cursor = changes[^1].Cursor;
            var newest = changes.GroupBy(change => change.Dealing.Id).Select(versions => versions.Last()).Where(version => !version.Gone).Select(version => version.Dealing).ToList();
            waiting.AddRange(Among(alert, newest).Select(dealing => dealing.Id).Where(id => !waiting.Contains(id)));
        }
        return cursor == state.Cursor ? state : state with { Cursor = cursor, Waiting = waiting.TakeLast(MostWaiting).ToValueList() };
    }

    private async Task<AlertState> SendAsync(Alert alert, AlertState state, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (alert.Way == AlertWay.Digest && state.NotBefore is null)
            state = state with { NotBefore = NextMorning(now) };
        if (state.Waiting.Count == 0 || state.NotBefore > now)
            return state;
        var news = state.Waiting.Select(store.Dealing).OfType<Dealing>().ToList();
        try
        {
            if (news.Count > 0 && alert.Way is AlertWay.Mail or AlertWay.Digest)
                await mail.SendAsync(alert, news, cancellation).ConfigureAwait(false);
            else if (news.Count > 0)
                await webhooks.SendAsync(alert, news, cancellation).ConfigureAwait(false);
            return state with { Waiting = [], Sent = now, Failures = 0, Failure = null, NotBefore = alert.Way == AlertWay.Digest ? NextMorning(now) : null };
        }
        catch (Exception failed) when (IsOutside(failed) && !cancellation.IsCancellationRequested)
        {
            var pause = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(state.Failures, 10)));
            return state with { Failures = state.Failures + 1, Failure = failed.Message, NotBefore = now + (pause < LongestPause ? pause : LongestPause) };
        }
    }

    /// <summary>What a server or a line does, as against a fault of the program.</summary>
    private static bool IsOutside(Exception failed) => failed is HttpRequestException or IOException or System.Net.Sockets.SocketException or OperationCanceledException or TimeoutException
        or SmtpCommandException or SmtpProtocolException or ServiceNotConnectedException or MailKit.Security.AuthenticationException or MailKit.Security.SslHandshakeException or StoreException or WebException;

    private static DateTimeOffset NextMorning(DateTimeOffset now)
    {
        var morning = new DateTimeOffset(now.UtcDateTime.Date.AddHours(MorningHour), TimeSpan.Zero);
        return morning > now ? morning : morning.AddDays(1);
    }
}
