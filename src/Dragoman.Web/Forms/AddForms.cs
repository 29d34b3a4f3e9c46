using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Components.Parts;
using Dragoman.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Forms;

/// <summary>Takes engagements, statements, promises and figures that people type in.</summary>
internal static class AddForms
{
    /// <summary>Longer values are typed again: an address has an end.</summary>
    private const int LongestKept = 400;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/add/{kind}", AddAsync).RequireAuthorization(nameof(Role.Editor)).ExcludeFromDescription();

    private static async Task<IResult> AddAsync(string kind, [FromForm] IFormCollection form, HandEntry entry, HttpContext context)
    {
        var story = Asked.Clean(form["story"]);
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            foreach (var field in AddableFields.Of(kind, story is not null))
                typed[field.Name] = form[field.Name].ToString().Trim();
            if (kind == "engagement")
            {
                foreach (var (name, value) in GivenFields.Of(form))
                    typed[name] = value;
            }
            if (kind == "person" && typed.TryGetValue("country", out var country) && country.Length > 0)
                typed["country"] = PartyCodes.Of(country) ?? throw new StoreException($"“{country}” is no country or organisation that the almanac knows: give its code, such as KAZ");
            var fields = typed.Select(field => new FieldChange(field.Key, field.Value)).ToList();
            var id = await entry.AddAsync(kind, story, fields, Corrections.Author(context), Asked.Clean(form["reason"]) ?? "added at the desk").ConfigureAwait(false);
            var slash = id.IndexOf('/', StringComparison.Ordinal);
            return Results.LocalRedirect(kind == "person" ? $"{Addresses.Person(id)}?done=add" : slash < 0 ? $"{Addresses.Engagement(id)}?done=add" : $"{Addresses.Story(id[..slash])}?done={id[(slash + 1)..]}");
        }
        catch (StoreException refused)
        {
            // What was typed comes back with the complaint: nobody types it twice.
            var again = form.Where(field => field.Key.StartsWith(GivenFields.Row, StringComparison.Ordinal)).Select(field => KeyValuePair.Create(field.Key, field.Value.ToString())).Concat(typed)
                .Where(field => field.Value.Length is > 0 and <= LongestKept).Select(field => $"&{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}");
            return Results.LocalRedirect($"/add/{Uri.EscapeDataString(kind)}?refused={Uri.EscapeDataString(Words.Capital(refused.Message))}{(story is null ? "" : $"&story={Uri.EscapeDataString(story)}")}{string.Concat(again)}");
        }
    }
}
