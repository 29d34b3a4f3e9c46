using System.ComponentModel;
using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Questions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Api;

/// <summary>What two parties have to do with each other; formats in which many meet; promises.</summary>
internal static class DyadRoutes
{
    private const int MostRounds = 100;

    public static void Map(RouteGroupBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Parties");
        routes.MapGet("/dyads/{one}/{other}", Dyad).WithName("Dyad").WithSummary("Last contact, next date, promises and statements of two parties")
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/formats", Formats).WithName("Formats").WithSummary("The named formats that the almanac knows");
        routes.MapGet("/formats/{*name}", Format).WithName("Format").WithSummary("A format with its rounds, newest first").ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/promises", Promises).WithName("Promises").WithSummary("What was promised, newest first");
    }

    private static Results<Ok<DyadView>, ProblemHttpResult> Dyad(Gathered gathered, IStore store, string one, string other, [Description(EngagementRoutes.AsOf), FromQuery(Name = "as_of")] string? asOf) =>
        PartyCodes.Of(one) is { } first && PartyCodes.Of(other) is { } second && first != second
            ? TypedResults.Ok(ApiAsked.Moment(asOf) is { } moment ? DyadView.Of(store, first, second, moment) : gathered.Dyad(first, second))
            : Missing.Of("pair of parties", $"{one}-{other}");

    private static IReadOnlyList<Forum> Formats() => Almanac.Default.Formats;

    private static Results<Ok<FormatRounds>, ProblemHttpResult> Format(IStore store, string name)
    {
        var forum = Almanac.Default.Format(name);
        var rounds = store.Find(new FindQuery { Format = forum?.Name ?? name, Limit = MostRounds });
        return forum is null && rounds.Count == 0 ? Missing.Of("format", name) : TypedResults.Ok(new FormatRounds(forum?.Name ?? name, forum?.Members ?? [], rounds, store.Count(new FindQuery { Format = forum?.Name ?? name })));
    }

    private static Paged<Promise> Promises(IStore store, string? by, string? to, int? limit, string? cursor)
    {
        var (length, offset) = Paged.Window(limit, cursor);
        return Paged.Slice(store.Promises(by?.ToUpperInvariant(), to?.ToUpperInvariant(), int.MaxValue), length, offset);
    }
}
