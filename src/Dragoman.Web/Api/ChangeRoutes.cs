using System.ComponentModel;
using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Dragoman.Records;
using Dragoman.Web.Questions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dragoman.Web.Api;

/// <summary>What changed: to be fetched by cursor or moment, or followed as it comes.</summary>
internal static class ChangeRoutes
{
    private const int Usual = 200, Most = 1000;

    private const int QuietTurns = 40;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(500);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/changes", List).WithTags("Changes").WithName("Changes")
            .WithSummary("What changed behind a cursor or since a moment, in the order it did; what is gone comes without its engagement");
        api.MapGet("/events", Follow).WithTags("Changes").WithName("Events")
            .WithSummary($"Server-sent events of what changes; {StreamCap.Most} at once for each caller").ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static Results<ServerSentEventsResult<Change?>, ProblemHttpResult> Follow(
        HttpContext context, IStore store, StoreClock clock, StreamCap cap, IHostApplicationLifetime host,
        [Description("The cursor to begin behind; now, where none is given")] long? after, CancellationToken stop)
    {
        var who = context.User.Identity?.Name ?? "";
        if (!cap.TryTake(who))
            return TypedResults.Problem($"You follow {StreamCap.Most} streams of events already.", statusCode: StatusCodes.Status429TooManyRequests);
        context.Response.OnCompleted(() =>
        {
            cap.Leave(who);
            return Task.CompletedTask;
        });
        var begin = long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, null, out var last) ? last : after ?? clock.End;
        return TypedResults.ServerSentEvents(FollowAsync(store, begin, stop, host.ApplicationStopping));
    }

    private static ChangePage List(IStore store, long? after, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "updated_since")] DateTimeOffset? since, int? limit)
    {
        var begin = after ?? (since is { } moment ? store.Cursor(moment) : 0);
        var changes = store.Changes(begin, Math.Clamp(limit ?? Usual, 1, Most));
        return new ChangePage(changes.Count > 0 ? changes[^1].Cursor : begin, [.. changes.Select(Change.Of)]);
    }

    private static async IAsyncEnumerable<SseItem<Change?>> FollowAsync(IStore store, long cursor, [EnumeratorCancellation] CancellationToken left, CancellationToken closing)
    {
        // A desk that closes does not wait for those who listen.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(left, closing);
        var stop = either.Token;
        yield return new SseItem<Change?>(null, "open");
        using var timer = new PeriodicTimer(Between);
        var quiet = 0;
        do
        {
            // A sign of life now and then: whoever sits between cuts silent connections.
            if (++quiet == QuietTurns)
            {
                quiet = 0;
                yield return new SseItem<Change?>(null, "quiet");
            }
            foreach (var version in store.Changes(cursor, Usual))
            {
                cursor = version.Cursor;
                yield return new SseItem<Change?>(Change.Of(version), version.Gone ? "gone" : "engagement") { EventId = cursor.ToString(CultureInfo.InvariantCulture) };
            }
        }
        while (await WaitAsync(timer, stop).ConfigureAwait(false));
    }

    /// <summary>False where the reader has left.</summary>
    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
