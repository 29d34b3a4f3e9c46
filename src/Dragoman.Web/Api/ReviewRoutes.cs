using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dragoman.Web.Api;

/// <summary>What waits for a person's look, and what persons say.</summary>
internal static class ReviewRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Review");
        routes.MapGet("/review", (IStore store, int? limit, string? cursor) =>
        {
            var (length, offset) = Paged.Window(limit, cursor);
            return Paged.Of(store.Review(length, offset), offset, store.CountReview());
        }).WithName("Review")
            .WithSummary("Engagements that deserve a look, the most deserving first, with the reasons");
        routes.MapPost("/corrections", CorrectAsync).WithName("Correct").RequireAuthorization(nameof(Role.Editor))
            .WithSummary("Changes, adds, rejects, accepts, merges, splits or takes back; signed by the caller").ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Created<Corrected>> CorrectAsync(CorrectionGiven given, Corrections corrections, HttpContext context, CancellationToken cancellation)
    {
        var id = await corrections.EnterAsync(new Correction
        {
            Kind = given.Kind,
            Target = given.Target,
            Other = given.Other,
            Stories = (given.Stories ?? []).ToValueList(),
            Fields = (given.Fields ?? []).ToValueList(),
            Author = Corrections.Author(context),
            Reason = given.Reason ?? "through the API",
            Seen = given.Seen,
        }, cancellation).ConfigureAwait(false);
        return TypedResults.Created($"{ApiRoutes.Prefix}/{(id.Contains('/') || StoryDate.IsStory(id) ? "stories" : id.StartsWith('p') ? "persons" : "engagements")}/{id.Split('/')[0]}", new Corrected(id));
    }
}
