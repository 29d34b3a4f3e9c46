using Dragoman.Web.Access;
using Dragoman.Web.Shelved;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Forms;

/// <summary>Sets notes and tags beside the things of the record and takes them away, from the page that shows them.</summary>
internal static class BesideForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup("").RequireAuthorization(nameof(Role.Editor)).ExcludeFromDescription();
        forms.MapPost("/notes/add", ([FromForm] string on, [FromForm] string? text, [FromForm] string back, Notes notes, HttpContext context) =>
            Returns.AfterAsync(back, "#notes", () => notes.AddAsync(on, text, Corrections.Author(context))));
        forms.MapPost("/notes/remove", ([FromForm] string on, [FromForm] string id, [FromForm] string back, Notes notes, HttpContext context) =>
            Returns.AfterAsync(back, "#notes", () => notes.RemoveAsync(on, id, Corrections.Author(context), context.User.IsInRole(nameof(Role.Admin)))));
        forms.MapPost("/tags/set", ([FromForm] string on, [FromForm] string? name, [FromForm] string back, Tags tags, HttpContext context) =>
            Returns.AfterAsync(back, "#tags", () => tags.SetAsync(on, name, Corrections.Author(context))));
        forms.MapPost("/tags/remove", ([FromForm] string on, [FromForm] string? name, [FromForm] string back, Tags tags) =>
            Returns.AfterAsync(back, "#tags", () => tags.RemoveAsync(on, name)));
    }
}
