using System.Text;
using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Api;
using Dragoman.Web.Questions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dragoman.Web.Briefs;

/// <summary>Briefs as files: <c>/brief/KAZ/USA/docx</c>, <c>/brief/person/NAME/md</c>; and for programs as JSON.</summary>
internal static class BriefEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/brief/{one}/{other}/{form}", (string one, string other, string form, IStore store, StoreClock clock) => File(Of(store, clock, one, other), form))
            .RequireAuthorization(nameof(Role.Reader)).ExcludeFromDescription();
    }

    public static void Map(RouteGroupBuilder api) => api.MapGet("/briefs/{one}/{other}", Results<Ok<Brief>, ProblemHttpResult> (string one, string other, IStore store, StoreClock clock) =>
        Of(store, clock, one, other) is { } brief ? TypedResults.Ok(brief) : Missing.Of("pair or person", $"{one}/{other}"))
        .WithTags("Parties").WithName("Brief").WithSummary("A brief for a pair (KAZ/USA) or a person (person/NAME): contacts, dates, promises, words, offices, disagreements, each with its sources")
        .ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>The brief of a pair of parties, or of the person that <c>person/NAME</c> names; null where there is none.</summary>
    public static Brief? Of(IStore store, StoreClock clock, string one, string other)
    {
        if (one == "person")
            return Asked.Clean(other) is { } key && (store.Person(key) ?? (store.Persons(key, 2) is [var named, ..] ? named : null)) is { } person
                ? BriefMaker.OfPerson(store, person, clock.Today)
                : null;
        return PartyCodes.Of(one) is { } first && PartyCodes.Of(other) is { } second && first != second ? BriefMaker.OfPair(store, first, second, clock.Today) : null;
    }

    private static IResult File(Brief? brief, string form)
    {
        if (brief is null)
            return Results.NotFound();
        var name = string.Concat(brief.Title.Select(sign => char.IsAsciiLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : '-'));
        if (form == "md")
            return Results.File(Encoding.UTF8.GetBytes(BriefMarkdown.Write(brief)), "text/markdown; charset=utf-8", $"{name}.md");
        if (form != "docx")
            return Results.NotFound();
        using var held = new MemoryStream();
        BriefDocument.Write(brief, held);
        return Results.File(held.ToArray(), BriefDocument.MediaType, $"{name}.docx");
    }
}
