using System.ComponentModel;
using Dragoman.Records;
using Dragoman.Web.Questions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Api;

/// <summary>Engagements, merged across outlets: found, whole, as they were.</summary>
internal static class EngagementRoutes
{
    /// <summary>What the parameter does.</summary>
    internal const string AsOf = "As the store knew it at the end of this day (UTC), or at this moment; without what each story tells";

    public static void Map(RouteGroupBuilder api)
    {
        var routes = api.MapGroup("/engagements").WithTags("Engagements");
        routes.MapGet("/", Find).WithName("FindEngagements").WithSummary("The engagements that a question asks for, newest first. What changed since a moment, with what is gone: /changes?updated_since=");
        routes.MapGet("/{id}", One).WithName("Engagement").WithSummary("An engagement with what each story tells of it; by the id of one that was merged into it, with the header Dragoman-Fate")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone);
        routes.MapGet("/{id}/history", History).WithName("EngagementHistory").WithSummary("Every state that an engagement was in, oldest first");
    }

    private static Paged<Dealing> Find(IStore store, HttpContext context,
        [Description("Names, codes, KAZ-USA, C5+1 or words")] string? q,
        string? person, string? format, [Description("A city, or a country's code")] string? place, string? subject,
        [Description("meeting, call, visit, gathering, signing, message")] string? kind,
        [Description("held, ongoing, scheduled, proposed, postponed, cancelled, denied, lapsed")] string? status,
        [Description("The first day, month or year")] string? from, [Description("The last day, month or year")] string? to,
        [Description("1 for planned ones only, soonest first")] string? coming, [Description(AsOf), FromQuery(Name = "as_of")] string? asOf, int? limit, string? cursor,
        // Without a default the request generator takes a list for one that must be there.
        [Description("A party's code; give several for all of them"), FromQuery] string[]? party = null)
    {
        // The parameters stand here for the document; pages, feeds and API read them by one rule.
        _ = (q, party, person, format, place, subject, kind, status, from, to, coming, asOf);
        var (length, offset) = Paged.Window(limit, cursor);
        var meaning = Meaning.Of(ApiAsked.Of(context.Request.Query), store, length, offset);
        return Paged.Of(store.Find(meaning.Query), offset, store.Count(meaning.Query));
    }

    private static Results<Ok<Dealing>, ProblemHttpResult> One(IStore store, HttpContext context, string id, [Description(AsOf), FromQuery(Name = "as_of")] string? asOf)
    {
        if (ApiAsked.Moment(asOf) is { } moment)
            return store.AsOf(id, moment) is { Gone: false } then ? TypedResults.Ok(then.Dealing) : Missing.Of($"engagement of {asOf}", id);
        if (store.Dealing(id) is not { } dealing)
            return Missing.Of("engagement", id, store);
        Missing.Tell(context, store, id, dealing.Id);
        return TypedResults.Ok(dealing);
    }

    private static Results<Ok<IReadOnlyList<DealingVersion>>, ProblemHttpResult> History(IStore store, string id) =>
        store.History(id) is { Count: > 0 } versions ? TypedResults.Ok(versions) : Missing.Of("engagement", id);
}
