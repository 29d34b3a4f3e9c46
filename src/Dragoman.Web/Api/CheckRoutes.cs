using System.ComponentModel;
using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Checking;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Api;

/// <summary>Drafts against the record.</summary>
internal static class CheckRoutes
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("/check", Check).WithTags("Check").WithName("CheckText").Accepts<string>("text/plain").Produces<CheckedText>()
        .WithSummary("Holds a draft, sent as text/plain, against the record: each name, office, meeting, date, place and amount is supported, contradicted or unknown. Nothing is kept");

    private static async Task<CheckedText> Check(HttpRequest request, TextCheck check, StoreClock clock, [Description("The draft's day; today where none is given")] string? day)
    {
        using var reader = new StreamReader(request.Body, System.Text.Encoding.UTF8);
        var text = await reader.ReadToEndAsync().ConfigureAwait(false);
        return check.Of(text, day is null ? clock.Today : Edtf.Day(day) ?? throw new StoreException("'day' takes a day such as 2023-02-28"));
    }
}
