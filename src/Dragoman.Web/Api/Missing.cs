using Microsoft.AspNetCore.Http.HttpResults;

namespace Dragoman.Web.Api;

/// <summary>The answer about something that is not there.</summary>
internal static class Missing
{
    public static ProblemHttpResult Of(string what, string id) =>
        TypedResults.Problem($"The store holds no {what} known as '{id[..Math.Min(id.Length, 80)]}'.", statusCode: StatusCodes.Status404NotFound, title: $"No such {what}");
}
