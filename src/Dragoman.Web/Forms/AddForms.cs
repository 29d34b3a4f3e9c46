using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Components.Parts;
using Dragoman.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Forms;

/// <summary>Takes engagements, statements, promises and figures that people type in.</summary>
internal static class AddForms
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/add/{kind}", AddAsync).RequireAuthorization(nameof(Role.Editor)).ExcludeFromDescription();

    private static async Task<IResult> AddAsync(string kind, [FromForm] IFormCollection form, HandEntry entry, HttpContext context)
    {
        var story = Asked.Clean(form["story"]);
        var fields = AddableFields.Of(kind, story is not null).Select(field => new FieldChange(field.Name, form[field.Name].ToString().Trim())).ToList();
        try
        {
            var id = await entry.AddAsync(kind, story, fields, Corrections.Author(context), Asked.Clean(form["reason"]) ?? "added at the desk").ConfigureAwait(false);
            var slash = id.IndexOf('/', StringComparison.Ordinal);
            return Results.LocalRedirect(slash < 0 ? $"{Addresses.Engagement(id)}?done=add" : $"{Addresses.Story(id[..slash])}?done={id[(slash + 1)..]}");
        }
        catch (StoreException refused)
        {
            // What was typed comes back with the complaint: nobody types it twice.
            var typed = string.Concat(fields.Where(field => field.Value!.Length is > 0 and <= 400).Select(field => $"&{field.Field}={Uri.EscapeDataString(field.Value!)}"));
            return Results.LocalRedirect($"/add/{Uri.EscapeDataString(kind)}?refused={Uri.EscapeDataString(Words.Capital(refused.Message))}{(story is null ? "" : $"&story={Uri.EscapeDataString(story)}")}{typed}");
        }
    }
}
