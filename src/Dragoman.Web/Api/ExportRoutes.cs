using Dragoman.Records;
using Dragoman.Web.Feeds;

namespace Dragoman.Web.Api;

/// <summary>The forms in which records leave the store.</summary>
internal static class ExportRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        var routes = api.MapGroup("/exports").WithTags("Exports");
        routes.MapGet("/", () => ExportList.All.Select(export => new ExportKind(export.Name, export.Title, export.MediaType))).WithName("Exports")
            .WithSummary("The forms in which records leave the store");
        routes.MapGet("/{name}", DownloadEndpoints.Download).WithName("Export").WithSummary("The engagements that the query asks for, in that form; the query is that of /engagements");
    }
}
