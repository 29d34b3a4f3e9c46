using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Forms;

/// <summary>Keeps and forgets a reader's searches.</summary>
internal static class SearchForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/searches/save", ([FromForm] string query, HttpContext context) =>
        {
            var search = new SavedSearch(query);
            SavedSearch.Keep(context, SavedSearch.Of(context.Request).Prepend(search));
            return Results.LocalRedirect("/");
        }).ExcludeFromDescription();
        app.MapPost("/searches/forget", ([FromForm] string query, HttpContext context) =>
        {
            var address = new SavedSearch(query).Address;
            SavedSearch.Keep(context, SavedSearch.Of(context.Request).Where(search => search.Address != address));
            return Results.LocalRedirect("/");
        }).ExcludeFromDescription();
    }
}
