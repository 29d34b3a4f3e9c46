using System.Text;
using Dragoman.Model;
using Dragoman.Pipeline;
using Dragoman.Web.Access;
using Dragoman.Web.Questions;
using Dragoman.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Forms;

/// <summary>Takes a story that is pasted or a file that is handed in, and leads to its record.</summary>
internal static class DropForm
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/drop", DropAsync).RequireAuthorization(nameof(Role.Editor)).ExcludeFromDescription();

    private static async Task<IResult> DropAsync([FromForm] IFormCollection form, StoryDrop drop, CancellationToken cancellation)
    {
        var day = Asked.Clean(form["published"]);
        if (day is not null && Edtf.Day(day) is null)
            return Refuse($"“{day}” is no day: 2023-02-28 is one.");
        if (await GivenAsync(form, cancellation).ConfigureAwait(false) is not { } given)
            return Refuse("Paste a story or choose a file.");
        var page = given with { Published = day };
        var outcomes = await drop.ReadAsync(page, cancellation).ConfigureAwait(false);
        var kept = outcomes.OfType<Kept>().ToList();
        if (kept.Count == 1)
            return Results.LocalRedirect($"{Addresses.Story(kept[0].Record.Story.Id)}?read={kept[0].As?.ToString().ToLowerInvariant()}");
        var failed = outcomes.OfType<Failed>().FirstOrDefault()?.Error ?? outcomes.OfType<Skipped>().FirstOrDefault()?.Why;
        return kept.Count > 1 ? Results.LocalRedirect("/stories") : Refuse($"It could not be read: {failed ?? "there is no story in it"}.");
    }

    private static async Task<Page?> GivenAsync(IFormCollection form, CancellationToken cancellation)
    {
        if (form.Files.GetFile("file") is { Length: > 0 } file)
        {
            using var held = new MemoryStream();
            await file.CopyToAsync(held, cancellation).ConfigureAwait(false);
            // The name says what it is; the folder that a browser may send with it says nothing.
            return new Page(Path.GetFileName(file.FileName.Replace('\\', '/')), held.ToArray()) { MediaType = file.ContentType };
        }
        var text = form["text"].ToString();
        return string.IsNullOrWhiteSpace(text) ? null : new Page("pasted.txt", Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
    }

    private static IResult Refuse(string why) => Results.LocalRedirect($"/drop?refused={Uri.EscapeDataString(why)}");
}
