using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Components.Parts;
using Dragoman.Web.Shelved;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Forms;

/// <summary>Writes notes and takes them away, from the page that shows them.</summary>
internal static class NoteForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup("/notes").RequireAuthorization(nameof(Role.Editor)).ExcludeFromDescription();
        forms.MapPost("/add", async ([FromForm] string on, [FromForm] string? text, [FromForm] string back, Notes notes, HttpContext context) =>
        {
            try
            {
                await notes.AddAsync(on, text, Corrections.Author(context)).ConfigureAwait(false);
                return Returns.To(back, "#notes");
            }
            catch (StoreException refused)
            {
                return Returns.To(back, $"?refused={Uri.EscapeDataString(Words.Capital(refused.Message))}");
            }
        });
        forms.MapPost("/remove", async ([FromForm] string on, [FromForm] string id, [FromForm] string back, Notes notes, HttpContext context) =>
        {
            await notes.RemoveAsync(on, id, Corrections.Author(context), context.User.IsInRole(nameof(Role.Admin))).ConfigureAwait(false);
            return Returns.To(back, "#notes");
        });
    }
}
