using Dragoman.Records;

namespace Dragoman.Web.Api;

/// <summary>What comes.</summary>
internal static class AgendaRoutes
{
    private const int MostDays = 400;

    public static void Map(RouteGroupBuilder api) => api.MapGet("/agenda", (IStore store, int? days, int? limit, string? cursor) =>
    {
        var (length, offset) = Paged.Window(limit, cursor);
        return Paged.Slice(store.Agenda(Math.Clamp(days ?? 14, 1, MostDays)), length, offset);
    })
        .WithTags("Agenda").WithName("Agenda").WithSummary("What is planned from today on for so many days, soonest first");
}
