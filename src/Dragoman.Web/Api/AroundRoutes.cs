using System.ComponentModel;
using Dragoman.Records;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Api;

/// <summary>Where dealings take place, who deals with whom, and what is new: what map, network and desk show.</summary>
internal static class AroundRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Overviews");
        routes.MapGet("/map", Places).WithName("Map").WithSummary("Places with their engagements; what has no known place is listed apart");
        routes.MapGet("/network", Network).WithName("Network").WithSummary("Parties and pairs of them, with how often they dealt with each other");
        routes.MapGet("/news", New).WithName("News").WithSummary("What changed behind a cursor or since a moment, as the desk shows it: new, moved, kept and disputed engagements, new promises");
    }

    private static MapView Places(IStore store, StoreClock clock, HttpContext context, [Description("The first day, month or year; two months ago where none is given")] string? from,
        [Description("The last; a month ahead")] string? to, string? party)
    {
        _ = (from, to, party);
        return MapView.Of(store.Find(Checked(context, clock).Find(Around.MostDealings)));
    }

    private static NetworkView Network(IStore store, StoreClock clock, HttpContext context, string? from, string? to, [Description("Whose ties alone are wanted")] string? party)
    {
        _ = (from, to, party);
        var asked = Checked(context, clock);
        return NetworkView.Of(store.Find(asked.Find(Around.MostDealings)), asked.Parties is [var one, ..] ? one : null);
    }

    private static News New(IStore store, StoreClock clock, long? after, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "updated_since")] DateTimeOffset? since)
    {
        var begin = after ?? store.Cursor(since ?? clock.Now.AddDays(-7));
        return News.Of(store, begin, clock.End, store.Changes(begin, 1) is [var first] ? first.At[..10] : clock.TodayText);
    }

    /// <summary>A value that means nothing is told, as everywhere in the API.</summary>
    private static Asked Checked(HttpContext context, StoreClock clock)
    {
        _ = ApiAsked.Of(context.Request.Query);
        return Around.Of(context.Request.Query, clock);
    }
}
