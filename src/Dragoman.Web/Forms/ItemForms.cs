using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Components.Parts;
using Dragoman.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Forms;

/// <summary>The target of the forms by which people correct what stands in a story's record: statements, figures, commitments, codes.</summary>
internal static class ItemForms
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/story/{id}/{item}", CorrectAsync).RequireAuthorization(nameof(Role.Editor)).ExcludeFromDescription();

    private static async Task<IResult> CorrectAsync(string id, string item, [FromForm] IFormCollection form, Corrections corrections, HttpContext context)
    {
        var story = Addresses.Story(id);
        try
        {
            var kind = Asked.Named<CorrectionKind>(form["verdict"]) ?? CorrectionKind.Add;
            if (kind is not (CorrectionKind.Change or CorrectionKind.Reject or CorrectionKind.Accept or CorrectionKind.Undo))
                throw new StoreException("an item is corrected, rejected, accepted or taken back");
            var fields = kind == CorrectionKind.Change ? Changed(form) : [];
            if (kind == CorrectionKind.Change && fields.Count == 0)
                throw new StoreException("nothing was changed");
            await corrections.EnterAsync(new Correction
            {
                Kind = kind,
                Target = $"{id}/{item}",
                Fields = fields,
                Author = Corrections.Author(context),
                Reason = Asked.Clean(form["reason"]) ?? "corrected at the desk",
                Seen = form.TryGetValue("seen", out var seen) ? seen.ToString() : null,
            }).ConfigureAwait(false);
            return Results.LocalRedirect($"{story}?done={Uri.EscapeDataString(item)}");
        }
        catch (StoreException refused)
        {
            return Results.LocalRedirect($"{story}?correct={Uri.EscapeDataString(item)}&refused={Uri.EscapeDataString(Words.Capital(refused.Message))}");
        }
    }

    /// <summary>The fields whose values are not those that the form came with.</summary>
    private static ValueList<FieldChange> Changed(IFormCollection form) => form.Keys
        .Where(name => !name.Contains('.') && form.ContainsKey($"was.{name}") && form[name] != form[$"was.{name}"])
        .Select(name => new FieldChange(name, form[name])).ToValueList();
}
