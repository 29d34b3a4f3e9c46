using System.ComponentModel;
using Dragoman.Records;
using Dragoman.Web.Questions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Api;

/// <summary>Persons with their offices, dealings and words.</summary>
internal static class PersonRoutes
{
    private const int Most = 1000;

    public static void Map(RouteGroupBuilder api)
    {
        var routes = api.MapGroup("/persons").WithTags("Persons");
        routes.MapGet("/", (IStore store, string name, int? limit, string? cursor) =>
        {
            var (length, offset) = Paged.Window(limit, cursor);
            return Paged.Slice(store.Persons(Asked.Clean(name) ?? "", Most), length, offset);
        }).WithName("FindPersons")
            .WithSummary("The persons who may bear a name, in any spelling");
        routes.MapGet("/{id}", One).WithName("Person").WithSummary("A person with offices, engagements, counterparts and statements").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Results<Ok<PersonAnswer>, ProblemHttpResult> One(IStore store, HttpContext context, string id, [Description(EngagementRoutes.AsOf), FromQuery(Name = "as_of")] string? asOf)
    {
        if (store.Person(id) is not { } person)
            return Missing.Of("person", id);
        if (!id.StartsWith('Q'))
            Missing.Tell(context, store, id, person.Id);
        return TypedResults.Ok(PersonAnswer.Of(PersonView.Of(store, person, ApiAsked.Moment(asOf))));
    }
}
