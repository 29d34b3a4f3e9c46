using Microsoft.AspNetCore.Antiforgery;

namespace Dragoman.Web.Hosting;

/// <summary>A form that comes without the token of the desk's own page is refused before anything of it is read.</summary>
internal static class FormTokens
{
    public static void Use(WebApplication app)
    {
        app.UseAntiforgery();
        app.Use((context, next) =>
        {
            if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
                return next(context);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
    }
}
