using System.ComponentModel;
using System.Text.Json;
using Dragoman.Model;
using Dragoman.Pipeline;
using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Questions;
using Dragoman.Web.Reading;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dragoman.Web.Api;

/// <summary>Stories and their records; a story that is handed in is read and answered with its record.</summary>
internal static class StoryRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        var routes = api.MapGroup("/stories").WithTags("Stories");
        routes.MapGet("/", List).WithName("FindStories").WithSummary("The stories kept, newest first; those with all the words where words are given");
        routes.MapGet("/{id}", One).WithName("Story").WithSummary("A story's record, format 1").ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapPost("/", ReadAsync).WithName("ReadStory").WithSummary("Reads a story and keeps it; the answer is its record")
            .RequireAuthorization(nameof(Role.Editor)).Accepts<StoryGiven>("application/json", "text/plain", "text/html")
            .Produces<Record>(StatusCodes.Status201Created).Produces<Record>().ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
    }

    private static Paged<StorySummary> List(IStore store, [Description("Words; \"in quotes\" they stand together")] string? q, int? limit, string? cursor)
    {
        var (length, offset) = Paged.Window(limit, cursor);
        return Asked.Clean(q) is { } words ? new Paged<StorySummary>(store.Search(words, length), null) : Paged.Of(store.Stories(length, offset), length, offset);
    }

    private static Results<Ok<Record>, ProblemHttpResult> One(IStore store, string id) =>
        id.Length >= 6 && store.Record(id) is { } record ? TypedResults.Ok(record) : Missing.Of("story", id);

    private static async Task<IResult> ReadAsync(HttpRequest request, StoryDrop drop, [Description("The day of publication, where the story does not say")] string? published,
        CancellationToken cancellation)
    {
        if (published is not null && Edtf.Day(published) is null)
            return TypedResults.Problem("'published' takes a day such as 2023-02-28.", statusCode: StatusCodes.Status400BadRequest);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation).ConfigureAwait(false);
        var type = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        if (Page(type, body.ToArray(), published) is not { } page)
            return TypedResults.Problem("A story comes as application/json with its text or html, as text/plain or as text/html.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        var outcomes = await drop.ReadAsync(page, cancellation).ConfigureAwait(false);
        if (outcomes.OfType<Kept>().FirstOrDefault() is { } kept)
            return kept.As == KeepOutcome.Kept
                ? TypedResults.Created($"{ApiRoutes.Prefix}/stories/{kept.Record.Story.Id}", kept.Record)
                : TypedResults.Ok(kept.Record);
        var why = outcomes.OfType<Failed>().FirstOrDefault()?.Error ?? outcomes.OfType<Skipped>().FirstOrDefault()?.Why ?? "there is no story in it";
        return TypedResults.Problem(why, statusCode: StatusCodes.Status422UnprocessableEntity, title: "It could not be read");
    }

    private static Page? Page(string? type, byte[] body, string? published) => type switch
    {
        "text/plain" => new Page("posted.txt", body) { MediaType = type, Published = published },
        "text/html" => new Page("posted.html", body) { MediaType = type, Published = published },
        "application/json" => new Page("posted.jsonl", OneLine(body)) { Published = published },
        _ => null,
    };

    /// <summary>The object on one line, as the intake takes it; what is no JSON is left for the intake to complain of.</summary>
    private static byte[] OneLine(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return JsonSerializer.SerializeToUtf8Bytes(json.RootElement);
        }
        catch (JsonException)
        {
            return body;
        }
    }
}
