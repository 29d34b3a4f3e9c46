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
    public static void Map(RouteGroupBuilder api)
    {
        var routes = api.MapGroup("").WithTags("Status").RequireAuthorization(nameof(Role.Admin));
        routes.MapGet("/status", (IStore store, ReadingLog log, DeskMeters meters) => new StatusAnswer(store.Address, log.Since, meters.Waiting, log.Outcomes, log.Failures))
            .WithName("Status").WithSummary("Stories read since the desk was opened, by what became of them; failures; what waits. For admins");
        routes.MapGet("/users", (UserDirectory users) => users.Users.Select(user => new UserAnswer(user.Name, user.Role, null)))
            .WithName("Users").WithSummary("Who has a key. For admins");
        routes.MapPut("/users/{name}", Add).WithName("AddUser").WithSummary("Makes a user or gives one a new key and role; the answer holds the key, which is kept nowhere. For admins")
            .ProducesProblem(StatusCodes.Status409Conflict);
        routes.MapDelete("/users/{name}", Results<NoContent, ProblemHttpResult> (string name, UserDirectory users) =>
            users.Remove(name) ? TypedResults.NoContent() : Missing.Of("user", name)).WithName("RemoveUser").WithSummary("Takes a user's key away. For admins")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Results<Ok<UserAnswer>, ProblemHttpResult> Add(string name, Role role, UserDirectory users) =>
        !users.IsKept ? TypedResults.Problem("This desk has no file of users; open it with --users.", statusCode: StatusCodes.Status409Conflict)
        : Asked.Clean(name) is { } clean ? TypedResults.Ok(new UserAnswer(clean, role, users.Add(clean, role)))
        : throw new StoreException("a user wants a name");
}
