using Dragoman.Web.Access;

namespace Dragoman.Web.Api;

/// <summary>The API's table of contents: every group of routes under <c>/api/v1</c>.</summary>
internal static class ApiRoutes
{
    public const string Prefix = "/api/v1";

    private static readonly Action<RouteGroupBuilder>[] All =
    [
        EngagementRoutes.Map,
        DyadRoutes.Map,
        PersonRoutes.Map,
        StatementRoutes.Map,
        AgendaRoutes.Map,
        AroundRoutes.Map,
        StoryRoutes.Map,
        ChangeRoutes.Map,
        ReviewRoutes.Map,
        HandRoutes.Map,
        CheckRoutes.Map,
        Briefs.BriefEndpoints.Map,
        ExportRoutes.Map,
        StatusRoutes.Map,
    ];

    public static void Map(IEndpointRouteBuilder app)
    {
        // Programs send no forms; another site's page is stopped by its origin.
        var api = app.MapGroup(Prefix).RequireAuthorization(nameof(Role.Reader)).DisableAntiforgery().ProducesProblem(StatusCodes.Status400BadRequest);
        KnownParameters.Use(api);
        foreach (var map in All)
            map(api);
    }
}
