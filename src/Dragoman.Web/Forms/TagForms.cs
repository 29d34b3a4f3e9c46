using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Components.Parts;
using Dragoman.Web.Shelved;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Forms;

/// <summary>Sets tags and takes them away, from the page that shows them.</summary>
internal static class TagForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup("/tags").RequireAuthorization(nameof(Role.Editor)).ExcludeFromDescription();
        forms.MapPost("/set", async ([FromForm] string on, [FromForm] string? name, [FromForm] string back, Tags tags, HttpContext context) =>
        {
            try
            {
                await tags.SetAsync(on, name, Corrections.Author(context)).ConfigureAwait(false);
                return Returns.To(back, "#tags");
            }
            catch (StoreException refused)
            {
                return Returns.To(back, $"?refused={Uri.EscapeDataString(Words.Capital(refused.Message))}");
            }
        });
        forms.MapPost("/remove", async ([FromForm] string on, [FromForm] string? name, [FromForm] string back, Tags tags) =>
        {
            await tags.RemoveAsync(on, name).ConfigureAwait(false);
            return Returns.To(back, "#tags");
        });
    }
}
