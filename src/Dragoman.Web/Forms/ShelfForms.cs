using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Components.Parts;
using Dragoman.Web.Questions;
using Dragoman.Web.Shelved;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Forms;

/// <summary>Makes and removes a reader's own watch lists and alerts.</summary>
internal static class ShelfForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup("").RequireAuthorization(nameof(Role.Reader)).ExcludeFromDescription();
        forms.MapPost("/watch/save", ([FromForm] string? id, [FromForm] string? name, [FromForm] string? items, WatchLists lists, HttpContext context) =>
            DoneAsync("/watch", () => lists.SaveAsync(Corrections.Author(context), Asked.Clean(id), name, items)));
        forms.MapPost("/watch/remove", ([FromForm] string id, WatchLists lists, HttpContext context) => DoneAsync("/watch", () => lists.RemoveAsync(Corrections.Author(context), id)));
        forms.MapPost("/alerts/save", ([FromForm] string? name, [FromForm] string? query, [FromForm] string? watch, [FromForm] string way, [FromForm] string? to, Alerts alerts, HttpContext context) =>
            DoneAsync("/alerts", () => alerts.MakeAsync(Corrections.Author(context), name, Asked.Clean(query, 600), Asked.Clean(watch), Asked.Named<AlertWay>(way) ?? AlertWay.Feed, to)));
        forms.MapPost("/alerts/remove", ([FromForm] string id, Alerts alerts, HttpContext context) => DoneAsync("/alerts", () => alerts.RemoveAsync(Corrections.Author(context), id)));
    }

    private static async Task<IResult> DoneAsync(string page, Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
            return Results.LocalRedirect(page);
        }
        catch (StoreException refused)
        {
            return Results.LocalRedirect($"{page}?refused={Uri.EscapeDataString(Words.Capital(refused.Message))}");
        }
    }
}
