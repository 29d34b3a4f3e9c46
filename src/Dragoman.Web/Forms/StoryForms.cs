using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Forms;

/// <summary>Gives a story its day of publication, or takes it back.</summary>
internal static class StoryForms
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/story/{id}/date", DateAsync).RequireAuthorization(nameof(Role.Editor)).ExcludeFromDescription();

    private static Task<IResult> DateAsync(string id, [FromForm] string? day, [FromForm] string? verdict, Corrections corrections, HttpContext context, CancellationToken cancellation) =>
        Returns.AfterAsync(Addresses.Story(id), $"?done={StoryDate.Item}", () => StoryDate.IsStory(id)
            ? corrections.EnterAsync(new Correction
            {
                Kind = Asked.Named<CorrectionKind>(verdict) == CorrectionKind.Undo ? CorrectionKind.Undo : CorrectionKind.Change,
                Target = id,
                Fields = Asked.Named<CorrectionKind>(verdict) == CorrectionKind.Undo ? [] : [new FieldChange(StoryDate.Field, Asked.Clean(day))],
                Author = Corrections.Author(context),
                Reason = "dated at the desk",
            }, cancellation)
            : throw new StoreException($"“{id}” is no story's id"));
}
