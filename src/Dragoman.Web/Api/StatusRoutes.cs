using System.ComponentModel;
using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Questions;
using Dragoman.Web.Reading;
using Dragoman.Web.Watching;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dragoman.Web.Api;

/// <summary>What whoever keeps the desk looks after: reading, failures, users.</summary>
internal static class StatusRoutes
{
    private const int UsualEntries = 100, MostEntries = 1000;

    public static void Map(RouteGroupBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Status").RequireAuthorization(nameof(Role.Admin));
        routes.MapGet("/status", (IStore store, ReadingLog log, DeskMeters meters) => new StatusAnswer(store.Address, log.Since, meters.Waiting, log.Outcomes, log.Failures))
            .WithName("Status").WithSummary("Stories read since the desk was opened, by what became of them; failures; what waits. For admins");
        routes.MapGet("/users", (UserDirectory users) => users.Users.Select(user => new UserAnswer(user.Name, user.Role, null)))
            .WithName("Users").WithSummary("Who has a key. For admins");
        routes.MapPut("/users/{name}", Add).WithName("AddUser").WithSummary("Makes a user or gives one a new key and role; the answer holds the key, which is kept nowhere. For admins")
            .ProducesProblem(StatusCodes.Status409Conflict);
        routes.MapDelete("/users/{name}", Remove).WithName("RemoveUser").WithSummary("Takes a user's key away; the last admin's not. For admins")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        routes.MapGet("/audit", (AuditTrail audit, int? limit) => audit.Newest(Math.Clamp(limit ?? UsualEntries, 1, MostEntries))).WithName("Audit")
            .WithSummary("Who signed in, whose key was refused, who was made and removed, the newest first. For admins");
    }

    private static Results<NoContent, ProblemHttpResult> Remove(string name, UserDirectory users, AuditTrail audit, HttpContext context)
    {
        try
        {
            if (!users.Remove(name))
                return Missing.Of("user", name);
        }
        catch (LastAdminException last)
        {
            return TypedResults.Problem(last.Message, statusCode: StatusCodes.Status409Conflict);
        }
        audit.Note("user removed", name, context.User.Identity?.Name, SignIn.From(context));
        return TypedResults.NoContent();
    }

    private static Results<Ok<UserAnswer>, ProblemHttpResult> Add(
        string name, [Description("reader, editor or admin")] string role, UserDirectory users, AuditTrail audit, HttpContext context)
    {
        if (!users.IsKept)
            return TypedResults.Problem("This desk has no file of users; open it with --users.", statusCode: StatusCodes.Status409Conflict);
        if (RoleNames.Of(role) is not { } given)
            return TypedResults.Problem($"'role' takes one of {string.Join(", ", RoleNames.All)}.", statusCode: StatusCodes.Status400BadRequest);
        if (Asked.Clean(name) is not { } clean)
            throw new StoreException("a user wants a name");
        try
        {
            var key = users.Add(clean, given);
            audit.Note($"user made as {given.ToString().ToLowerInvariant()}", clean, context.User.Identity?.Name, SignIn.From(context));
            return TypedResults.Ok(new UserAnswer(clean, given, key));
        }
        catch (LastAdminException last)
        {
            return TypedResults.Problem(last.Message, statusCode: StatusCodes.Status409Conflict);
        }
    }
}
