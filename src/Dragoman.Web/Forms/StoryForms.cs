using Dragoman.Model;
using Dragoman.Pipeline;
using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Questions;
using Dragoman.Web.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Forms;

/// <summary>Gives a story its day of publication, and reads it again with it.</summary>
internal static class StoryForms
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/story/{id}/date", DateAsync).RequireAuthorization(nameof(Role.Editor)).ExcludeFromDescription();

    private static async Task<IResult> DateAsync(string id, [FromForm] string? day, StoryDrop drop, IStore store, HttpContext context, CancellationToken cancellation)
    {
        if (id.Length < 6 || store.Record(id) is not { Story: var story })
            return Results.NotFound();
        var page = Addresses.Story(story.Id);
        if (Edtf.Day(Asked.Clean(day)) is not { } published)
            return Results.LocalRedirect($"{page}?refused={Uri.EscapeDataString("The day of publication is written as in 2023-02-28.")}");
        var outcome = (await drop.DateAsync(story, published, Corrections.Author(context), cancellation).ConfigureAwait(false))[0];
        return Results.LocalRedirect(outcome is Failed failed ? $"{page}?refused={Uri.EscapeDataString($"It could not be read: {failed.Error}.")}" : $"{page}?read={(outcome as Kept)?.As?.ToString().ToLowerInvariant()}");
    }
}
