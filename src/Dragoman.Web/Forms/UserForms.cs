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
        forms.MapPost("/add", IResult (HttpContext context, [FromForm] string name, [FromForm] string role, UserDirectory users, AuditTrail audit) =>
        {
            if (!users.IsKept || Asked.Clean(name, LongestName) is not { } clean || RoleNames.Of(role) is not { } given)
                return Refuse("A user wants a name and a role.");
            try
            {
                var key = users.Add(clean, given);
                audit.Note($"user made as {role}", clean, context.User.Identity?.Name, SignIn.From(context));
                // The key is shown once and stands in no address.
                context.Response.Headers.CacheControl = "no-store";
                return new RazorComponentResult<UserMade>(new Dictionary<string, object?> { [nameof(UserMade.Name)] = clean, [nameof(UserMade.Key)] = key });
            }
            catch (LastAdminException last)
            {
                return Refuse(last.Message);
            }
        });
        forms.MapPost("/remove", (HttpContext context, [FromForm] string name, UserDirectory users, AuditTrail audit) =>
        {
            if (name == context.User.Identity?.Name)
                return Refuse("You can't remove yourself.");
            try
            {
                if (users.Remove(name))
                    audit.Note("user removed", name, context.User.Identity?.Name, SignIn.From(context));
            }
            catch (LastAdminException last)
            {
                return Refuse(last.Message);
            }
            return Results.LocalRedirect("/status");
        });
    }

    private static IResult Refuse(string why) => Results.LocalRedirect("/status?refused=" + Uri.EscapeDataString(why));
}
