using System.Text.Json;
using Dragoman.Web.Questions;
using Microsoft.AspNetCore.WebUtilities;

namespace Dragoman.Web.Forms;

/// <summary>A search that a reader keeps, with its feed. It lives in a cookie of the reader's browser; the server keeps none.</summary>
public sealed record SavedSearch(string Query)
{
    private const string Cookie = "dragoman-searches";
    private const int Most = 12;

    public string Address => Asked.Address("/search");

    public string Feed => Asked.Address("/search.atom");

    public string Name => Asked.Title();

    private Asked Asked { get; } = Asked.Of(new QueryCollection(QueryHelpers.ParseQuery(Query.Length <= 600 ? Query : "")));

    /// <summary>The searches that the browser keeps; a cookie that is none is none.</summary>
    public static IReadOnlyList<SavedSearch> Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            var kept = request.Cookies[Cookie] is { } cookie ? JsonSerializer.Deserialize<string[]>(WebEncoders.Base64UrlDecode(cookie)) : null;
            return [.. (kept ?? []).OfType<string>().Take(Most).Select(query => new SavedSearch(query))];
        }
        catch (Exception broken) when (broken is JsonException or FormatException)
        {
            return [];
        }
    }

    public static void Keep(HttpContext context, IEnumerable<SavedSearch> searches)
    {
        ArgumentNullException.ThrowIfNull(context);
        var queries = searches.Select(search => search.Asked.Address("")).Distinct().Take(Most).ToArray();
        context.Response.Cookies.Append(Cookie, WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(queries)), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            Secure = context.Request.IsHttps,
        });
    }
}
