using Dragoman.Web.Access;
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
            Returns.AfterAsync("/watch", "", () => lists.SaveAsync(Corrections.Author(context), Asked.Clean(id), name, items)));
        forms.MapPost("/watch/remove", ([FromForm] string id, WatchLists lists, HttpContext context) => Returns.AfterAsync("/watch", "", () => lists.RemoveAsync(Corrections.Author(context), id)));
        forms.MapPost("/alerts/save", ([FromForm] string? name, [FromForm] string? query, [FromForm] string? watch, [FromForm] string way, [FromForm] string? to, Alerts alerts, HttpContext context) =>
            Returns.AfterAsync("/alerts", "", () => alerts.MakeAsync(Corrections.Author(context), name, Asked.Clean(query, 600), Asked.Clean(watch), Asked.Named<AlertWay>(way) ?? AlertWay.Feed, to)));
        forms.MapPost("/alerts/remove", ([FromForm] string id, Alerts alerts, HttpContext context) => Returns.AfterAsync("/alerts", "", () => alerts.RemoveAsync(Corrections.Author(context), id)));
    }
}
