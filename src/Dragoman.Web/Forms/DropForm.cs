using System.Text;
using Dragoman.Intake;
using Dragoman.Model;
using Dragoman.Pipeline;
using Dragoman.Web.Access;
using Dragoman.Web.Questions;
using Dragoman.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Forms;

/// <summary>Takes a story that is pasted, a file that is handed in or an address of the open web, and leads to its record.</summary>
internal static class DropForm
{
    private const int LongestAddress = 2000;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/drop", DropAsync).RequireAuthorization(nameof(Role.Editor)).ExcludeFromDescription();

    private static async Task<IResult> DropAsync(
        [FromForm] IFormCollection form, StoryDrop drop, HttpContext context, Fetcher fetcher, RefusedTexts refused, CancellationToken cancellation)
    {
        IResult Refuse(string why) => DropForm.Refuse(why, form["text"].ToString() is { Length: > 0 } text ? refused.Hold(text) : null);
        var day = Asked.Clean(form["published"]);
        if (day is not null && Edtf.Day(day) is null)
            return Refuse($"“{day}” is no day: 2023-02-28 is one.");
        var given = await GivenAsync(form, cancellation).ConfigureAwait(false);
        if (given is null && Asked.Clean(form["url"], LongestAddress) is { } address)
        {
            var fetched = await fetcher.FetchAsync(address, null, null, cancellation).ConfigureAwait(false);
            if (fetched.Failure is { } failure)
                return Refuse($"{failure.Address}: {failure.Reason}.");
            given = fetched.Page;
        }
        if (given is null)
            return Refuse("Paste a story, choose a file or give an address.");
        var page = given with { Published = day };
        var outcomes = await drop.ReadAsync(page, context.User.Identity?.Name ?? "", cancellation).ConfigureAwait(false);
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

    /// <summary>Back to the form with the reason, and with the text that was pasted.</summary>
    private static IResult Refuse(string why, string? held) =>
        Results.LocalRedirect($"/drop?refused={Uri.EscapeDataString(why)}{(held is null ? "" : $"&held={held}")}");
}
