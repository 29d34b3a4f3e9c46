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
        // A person of whom nothing else tells has no page any more.
        forms.MapPost("/undo", async (string id, [FromForm] string? reason, IStore store, Corrections corrections, HttpContext context) =>
        {
            var answer = await EnterAsync(id, CorrectionKind.Undo, null, reason, corrections, context).ConfigureAwait(false);
            return store.Person(id) is null ? Results.LocalRedirect("/") : answer;
        });
    }

    private static Task<IResult> EnterAsync(string id, CorrectionKind kind, string? other, string? reason, Corrections corrections, HttpContext context) =>
        Returns.AfterAsync(Addresses.Person(id), $"?done={Told(kind).Done}", () => corrections.EnterAsync(new Correction
        {
            Kind = kind,
            Target = id,
            Other = other,
            Author = Corrections.Author(context),
            Reason = Asked.Clean(reason) ?? Told(kind).Reason,
        }));

    private static (string Done, string Reason) Told(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Merge => ("merge", "one person, seen at the desk"),
        CorrectionKind.Undo => ("undo", "taken back at the desk"),
        _ => ("part", "two persons, seen at the desk"),
    };
}
