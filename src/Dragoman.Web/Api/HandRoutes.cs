using System.ComponentModel;
using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Forms;
using Dragoman.Web.Shelved;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dragoman.Web.Api;

/// <summary>What people add to the record, and what they write beside it.</summary>
internal static class HandRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Hand work");
        MapTags(routes);
        routes.MapPost("/add/{kind}", AddAsync).WithName("Add").RequireAuthorization(nameof(Role.Editor))
            .WithSummary("Adds an engagement, statement, promise or figure, to a story or without one, or a person; signed by the caller");
        routes.MapGet("/notes", (Notes notes, [Description("An id, or a pair such as KAZ-USA")] string on) => notes.On(on)).WithName("Notes")
            .WithSummary("What people wrote beside a thing, oldest first");
        routes.MapPost("/notes", async ([Description("An id, or a pair such as KAZ-USA")] string on, NoteGiven given, Notes notes, HttpContext context) =>
            TypedResults.Ok(await notes.AddAsync(on, given.Text, Corrections.Author(context)).ConfigureAwait(false)))
            .WithName("WriteNote").RequireAuthorization(nameof(Role.Editor)).WithSummary("Writes a note beside a thing; signed by the caller");
        routes.MapDelete("/notes/{id}", async Task<Results<NoContent, ProblemHttpResult>> (string id, string on, Notes notes, HttpContext context) =>
            await notes.RemoveAsync(on, id, Corrections.Author(context), context.User.IsInRole(nameof(Role.Admin))).ConfigureAwait(false) ? TypedResults.NoContent() : Missing.Of("note of yours", id))
            .WithName("RemoveNote").RequireAuthorization(nameof(Role.Editor)).WithSummary("Takes a note away: one's own, an admin any").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static void MapTags(RouteGroupBuilder routes)
    {
        routes.MapGet("/tags", (Tags tags, [Description("An id, or a pair such as KAZ-USA")] string? on, [Description("What has this tag")] string? name) =>
            on is not null ? tags.On(on) : name is not null ? tags.With(name) : throw new StoreException("give what is tagged as 'on', or a tag's 'name'"))
            .WithName("Tags").WithSummary("The tags of a thing, or everything with a tag");
        routes.MapPost("/tags", async ([Description("An id, or a pair such as KAZ-USA")] string on, string name, Tags tags, HttpContext context) =>
            TypedResults.Ok(await tags.SetAsync(on, name, Corrections.Author(context)).ConfigureAwait(false)))
            .WithName("SetTag").RequireAuthorization(nameof(Role.Editor)).WithSummary("Tags a thing; signed by the caller");
        routes.MapDelete("/tags", async Task<Results<NoContent, ProblemHttpResult>> (string on, string name, Tags tags) =>
            await tags.RemoveAsync(on, name).ConfigureAwait(false) ? TypedResults.NoContent() : Missing.Of("tag there", name))
            .WithName("RemoveTag").RequireAuthorization(nameof(Role.Editor)).WithSummary("Takes a tag away").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Created<Corrected>> AddAsync([Description("engagement, statement, promise, figure or person")] string kind, HandGiven given, HandEntry entry, HttpContext context, CancellationToken cancellation)
    {
        var fields = (given.Fields ?? new Dictionary<string, string>()).Select(field => new FieldChange(field.Key, field.Value)).ToList();
        var id = await entry.AddAsync(kind, given.Story, fields, Corrections.Author(context), given.Reason ?? "through the API", cancellation).ConfigureAwait(false);
        return TypedResults.Created($"{ApiRoutes.Prefix}/{(id.Contains('/') ? "stories" : id.StartsWith('p') ? "persons" : "engagements")}/{id.Split('/')[0]}", new Corrected(id));
    }
}
