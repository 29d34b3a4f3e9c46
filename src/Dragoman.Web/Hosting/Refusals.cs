using System.Diagnostics;
using Dragoman.Records;
using Dragoman.Web.Components;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dragoman.Web.Hosting;

/// <summary>How the desk says no: a page for people, problem+json (RFC 9457) for programs. What a bug says stays in the log.</summary>
internal static class Refusals
{
    /// <summary>The item of a request under which a page says what it did not find.</summary>
    public const string Missing = "dragoman-missing";

    private const string EnhancedNavigation = "blazor-enhanced-nav";

    public static void AddServices(IServiceCollection services) => services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context =>
    {
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is StoreException refused)
            context.ProblemDetails.Detail = refused.Message;
    });

    public static void Use(WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = AnswerAsync,
            // What a caller asked wrongly is told to the caller; the log is for what is wrong here.
            SuppressDiagnosticsCallback = context => context.Exception is StoreException or BadHttpRequestException,
            StatusCodeSelector = error => error switch
            {
                StoreException { IsConflict: true } => StatusCodes.Status409Conflict,
                StoreException => StatusCodes.Status400BadRequest,
                BadHttpRequestException bad => bad.StatusCode,
                _ => StatusCodes.Status500InternalServerError,
            },
        });
        app.UseStatusCodePages(context => AnswerAsync(context.HttpContext));
    }

    /// <summary>Whether a program asks, not a browser's page.</summary>
    public static bool IsProgram(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/mcp");

    private static async Task AnswerAsync(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (IsProgram(context))
        {
            var problems = context.RequestServices.GetRequiredService<IProblemDetailsService>();
            await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, Exception = error, ProblemDetails = { Status = context.Response.StatusCode } }).ConfigureAwait(false);
            return;
        }
        // Scripts, styles and feeds get the bare status.
        if (context.Response.StatusCode is >= 300 and < 400 || Path.HasExtension(context.Request.Path))
            return;
        // The page that found nothing has used up the request's services; what it had to say lies in the items.
        await using var scope = context.RequestServices.CreateAsyncScope();
        var services = context.RequestServices;
        context.RequestServices = scope.ServiceProvider;
        context.Response.Headers.Remove(EnhancedNavigation);
        await new RazorComponentResult<Refusal>(new Dictionary<string, object?>
        {
            [nameof(Refusal.What)] = context.Items[Missing],
            [nameof(Refusal.Status)] = context.Response.StatusCode,
            [nameof(Refusal.Reason)] = (error as StoreException)?.Message,
            [nameof(Refusal.Trace)] = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier,
        })
        { StatusCode = context.Response.StatusCode }.ExecuteAsync(context).ConfigureAwait(false);
        context.RequestServices = services;
    }
}
