using Dragoman.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dragoman.Web.Api;

/// <summary>The answer about something that is not there.</summary>
internal static class Missing
{
    /// <summary>The header that says under which id something was asked for that goes by another now.</summary>
    public const string FateHeader = "Dragoman-Fate";

    /// <summary>What was there once: what became of it, or that it never was.</summary>
    public static ProblemHttpResult Of(string what, string id, IStore store) => store.Fate(id) is { } fate
        ? TypedResults.Problem($"{fate}.", statusCode: StatusCodes.Status410Gone, title: $"This {what} is no more")
        : Of(what, id);

    /// <summary>Says in the answer's head that what was asked for goes by another id now.</summary>
    public static void Tell(HttpContext context, IStore store, string asked, string found)
    {
        if (!found.StartsWith(asked, StringComparison.OrdinalIgnoreCase) && store.Fate(asked) is { Into: { } into } fate)
            context.Response.Headers[FateHeader] = $"{fate.What} into {into} at {fate.At}";
    }

    public static ProblemHttpResult Of(string what, string id) =>
        TypedResults.Problem($"The store holds no {what} known as '{id[..Math.Min(id.Length, 80)]}'.", statusCode: StatusCodes.Status404NotFound, title: $"No such {what}");
}
