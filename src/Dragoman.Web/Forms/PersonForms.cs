using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Forms;

/// <summary>Makes two persons one, and one two again.</summary>
internal static class PersonForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup("/person/{id}").RequireAuthorization(nameof(Role.Editor)).ExcludeFromDescription();
        forms.MapPost("/merge", (string id, [FromForm] string? other, [FromForm] string? named, [FromForm] string? reason, Corrections corrections, HttpContext context) =>
            EnterAsync(id, CorrectionKind.Merge, Asked.Clean(named) ?? Asked.Clean(other) ?? "", reason, corrections, context));
        forms.MapPost("/part", (string id, [FromForm] string other, [FromForm] string? reason, Corrections corrections, HttpContext context) =>
            EnterAsync(id, CorrectionKind.Split, other, reason, corrections, context));
    }

    private static Task<IResult> EnterAsync(string id, CorrectionKind kind, string other, string? reason, Corrections corrections, HttpContext context) =>
        Returns.AfterAsync(Addresses.Person(id), $"?done={(kind == CorrectionKind.Merge ? "merge" : "part")}", () => corrections.EnterAsync(new Correction
        {
            Kind = kind,
            Target = id,
            Other = other,
            Author = Corrections.Author(context),
            Reason = Asked.Clean(reason) ?? (kind == CorrectionKind.Merge ? "one person, seen at the desk" : "two persons, seen at the desk"),
        }));
}
