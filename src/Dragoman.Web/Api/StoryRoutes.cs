using System.ComponentModel;
using System.Text.Json;
using Dragoman.Intake;
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
    private const string Json = "application/json";
    private const int LongestAddress = 2000;

    public static void Map(RouteGroupBuilder api)
    {
        var routes = api.MapGroup("/stories").WithTags("Stories");
        routes.MapGet("/", List).WithName("FindStories").WithSummary("The stories kept, newest first; those with all the words where words are given");
        routes.MapGet("/{id}", One).WithName("Story").WithSummary("A story's record, format 1").ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapPost("/", ReadAsync).WithName("ReadStory").WithSummary("Reads a story and keeps it; the answer is its record")
            .RequireAuthorization(nameof(Role.Editor)).Accepts<StoryGiven>(Json, "text/plain", "text/html", "application/octet-stream")
            .Produces<Record>(StatusCodes.Status201Created).Produces<Record>().ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
    }

    private static Paged<StorySummary> List(IStore store, [Description("Words; \"in quotes\" they stand together")] string? q, int? limit, string? cursor)
    {
        var (length, offset) = Paged.Window(limit, cursor);
        var words = Asked.Clean(q);
        return Paged.Of(words is null ? store.Stories(length, offset) : store.Search(words, length, offset), offset, store.CountStories(words));
    }

    private static Results<Ok<Record>, ProblemHttpResult> One(IStore store, string id) =>
        id.Length >= 6 && store.Record(id) is { } record ? TypedResults.Ok(record) : Missing.Of("story", id);

    private static async Task<IResult> ReadAsync(HttpRequest request, StoryDrop drop, Fetcher fetcher,
        [Description("The day of publication, where the story does not say")] string? published,
        [Description("The name of a file whose type its ending says: story.pdf, feed.xml, letter.eml")] string? name, CancellationToken cancellation)
    {
        if (published is not null && Edtf.Day(published) is null)
            return TypedResults.Problem("'published' takes a day such as 2023-02-28.", statusCode: StatusCodes.Status400BadRequest);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation).ConfigureAwait(false);
        var type = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        var page = Page(type, name, body.ToArray());
        if (type == Json && AddressAlone(page!.Content) is { } address)
        {
            var fetched = await fetcher.FetchAsync(address, null, null, cancellation).ConfigureAwait(false);
            if (fetched.Failure is { } failure)
                return TypedResults.Problem($"{failure.Address}: {failure.Reason}.", statusCode: StatusCodes.Status422UnprocessableEntity, title: "It could not be fetched");
            page = fetched.Page;
        }
        if (page is null)
            return TypedResults.Problem("A story comes as application/json with its text, its html or its url alone, as text/plain, as text/html, or as any file whose name is given.",
                statusCode: StatusCodes.Status415UnsupportedMediaType);
        return Answer(await drop.ReadAsync(page with { Published = published }, request.HttpContext.User.Identity?.Name ?? "", cancellation).ConfigureAwait(false));
    }

    /// <summary>One story's record, or the list of them where the page had several.</summary>
    private static IResult Answer(IReadOnlyList<Outcome> outcomes)
    {
        var kept = outcomes.OfType<Kept>().ToList();
        if (kept.Count > 1)
            return TypedResults.Ok(new Paged<Record>([.. kept.Select(one => one.Record)], null, kept.Count));
        if (kept.Count == 1)
            return kept[0].As == KeepOutcome.Kept
                ? TypedResults.Created($"{ApiRoutes.Prefix}/stories/{kept[0].Record.Story.Id}", kept[0].Record)
                : TypedResults.Ok(kept[0].Record);
        var why = outcomes.OfType<Failed>().FirstOrDefault()?.Error ?? outcomes.OfType<Skipped>().FirstOrDefault()?.Why ?? "there is no story in it";
        return TypedResults.Problem(why, statusCode: StatusCodes.Status422UnprocessableEntity, title: "It could not be read");
    }

    private static Page? Page(string? type, string? name, byte[] body) => type switch
    {
        "text/plain" => new Page("posted.txt", body) { MediaType = type },
        "text/html" => new Page("posted.html", body) { MediaType = type },
        Json => new Page("posted.jsonl", OneLine(body)),
        _ when Asked.Clean(name) is { } file => new Page(Path.GetFileName(file.Replace('\\', '/')), body) { MediaType = type },
        _ => null,
    };

    /// <summary>The address in an object that brings no story but says where it lies; null else.</summary>
    private static string? AddressAlone(ReadOnlyMemory<byte> body)
    {
        try
        {
            var given = JsonSerializer.Deserialize<StoryGiven>(body.Span, JsonSerializerOptions.Web);
            return given is { Text: null, Html: null, Url: { } url } ? Asked.Clean(url, LongestAddress) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

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
