using Dragoman.Web.Access;
using Dragoman.Web.Components;
using Dragoman.Web.Questions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Forms;

/// <summary>Adds and removes users, for admins where there is a file of users.</summary>
internal static class UserForms
{
    private const int LongestName = 60;

    public static void Map(IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup("/users").RequireAuthorization(nameof(Role.Admin)).ExcludeFromDescription();
        forms.MapPost("/add", (HttpContext context, [FromForm] string name, [FromForm] string role, UserDirectory users) =>
        {
            if (!users.IsKept || Asked.Clean(name, LongestName) is not { } clean || Asked.Named<Role>(role) is not { } given)
                return Results.LocalRedirect("/status?refused=" + Uri.EscapeDataString("A user wants a name and a role."));
            // The key is shown once and stands in no address.
            context.Response.Headers.CacheControl = "no-store";
            return new RazorComponentResult<UserMade>(new Dictionary<string, object?> { [nameof(UserMade.Name)] = clean, [nameof(UserMade.Key)] = users.Add(clean, given) });
        });
        forms.MapPost("/remove", (HttpContext context, [FromForm] string name, UserDirectory users) =>
        {
            if (name == context.User.Identity?.Name)
                return Results.LocalRedirect("/status?refused=" + Uri.EscapeDataString("You can't remove yourself."));
            users.Remove(name);
            return Results.LocalRedirect("/status");
        });
    }
}
