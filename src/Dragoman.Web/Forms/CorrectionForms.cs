using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Components.Parts;
using Dragoman.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Forms;

/// <summary>The targets of the forms by which people correct dealings. The host checks their anti-forgery tokens.</summary>
internal static class CorrectionForms
{
    private const int LongestReason = 300;

    public static void Map(IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup("").RequireAuthorization(nameof(Role.Editor)).ExcludeFromDescription();
        forms.MapPost("/engagement/{id}/correct", CorrectAsync);
        forms.MapPost("/engagement/{id}/judge", JudgeAsync);
        forms.MapPost("/review/undo", UndoAsync);
    }

    /// <summary>Enters the fields whose values are not those that the form came with.</summary>
    private static Task<IResult> CorrectAsync(
        string id, [FromForm] IFormCollection form, Corrections corrections, HttpContext context, ReviewSteps steps)
    {
        var names = form.Keys.Where(name => !name.Contains('.') && form.ContainsKey($"was.{name}")).ToList();
        var changes = names.Where(name => form[name] != form[$"was.{name}"]).Select(name => new FieldChange(name, form[name])).ToValueList();
        var before = changes.ToDictionary(change => change.Field, change => form[$"was.{change.Field}"].ToString());
        return EnterAsync(id, form, context, steps, "change", async author =>
        {
            if (changes.Count == 0)
                throw new StoreException("nothing was changed");
            await corrections.EnterAsync(new Correction
            {
                Kind = CorrectionKind.Change,
                Target = id,
                Fields = changes,
                Author = author,
                Reason = Reason(form, "corrected at the desk"),
            }).ConfigureAwait(false);
            return new ReviewStep($"Corrected {string.Join(", ", before.Keys)}.", id, "change", null, [], before);
        });
    }

    private static Task<IResult> JudgeAsync(
        string id, [FromForm] IFormCollection form, IStore store, Corrections corrections, HttpContext context, ReviewSteps steps)
    {
        var verdict = form["verdict"].ToString();
        return EnterAsync(id, form, context, steps, verdict, async author =>
        {
            var other = Asked.Clean(form["id"]) ?? Asked.Clean(form["other"]);
            var stories = form["story"].OfType<string>().ToValueList();
            var merged = verdict == "merge" && other is not null ? store.Dealing(other) : null;
            var made = await corrections.EnterAsync(new Correction
            {
                Kind = Kind(verdict),
                Target = id,
                Other = verdict == "merge" ? other : null,
                Stories = verdict == "split" ? stories : [],
                Author = author,
                Reason = Reason(form, "judged at the desk"),
            }).ConfigureAwait(false);
            return new ReviewStep(Told(verdict), id, verdict, verdict == "split" ? made : other,
                merged?.Reports.Select(report => report.Story).ToList() ?? [], new Dictionary<string, string>());
        });
    }

    private static async Task<IResult> UndoAsync([FromForm] string step, Corrections corrections, HttpContext context, ReviewSteps steps)
    {
        if (steps.Open(step) is not { } done)
            return Results.LocalRedirect("/review?refused=There+is+nothing+to+undo.");
        try
        {
            if (ReviewSteps.Inverse(done, Corrections.Author(context)) is { } inverse)
                await corrections.EnterAsync(inverse).ConfigureAwait(false);
        }
        catch (StoreException refused)
        {
            return Results.LocalRedirect($"/review?refused={Uri.EscapeDataString(refused.Message)}");
        }
        return Results.LocalRedirect(Addresses.Engagement(done.Target));
    }

    /// <summary>Enters, and sends the reader back with what came of it.</summary>
    private static async Task<IResult> EnterAsync(
        string id, IFormCollection form, HttpContext context, ReviewSteps steps, string verdict, Func<string, Task<ReviewStep>> enter)
    {
        var review = form["back"] == "/review";
        var back = review ? "/review" : Addresses.Engagement(id);
        try
        {
            var step = await enter(Corrections.Author(context)).ConfigureAwait(false);
            return Results.LocalRedirect(review ? $"/review?undo={Uri.EscapeDataString(steps.Seal(step))}" : $"{back}?done={Uri.EscapeDataString(verdict)}");
        }
        catch (StoreException refused)
        {
            return Results.LocalRedirect($"{back}?{(review ? $"item={Uri.EscapeDataString(id)}&" : "")}refused={Uri.EscapeDataString(Words.Capital(refused.Message))}");
        }
    }

    private static CorrectionKind Kind(string verdict) => verdict switch
    {
        "accept" => CorrectionKind.Accept,
        "reject" => CorrectionKind.Reject,
        "merge" => CorrectionKind.Merge,
        "split" => CorrectionKind.Split,
        _ => throw new StoreException($"“{verdict}” is no verdict: accept, reject, merge and split are"),
    };

    private static string Told(string verdict) => verdict switch
    {
        "accept" => "Accepted.",
        "reject" => "Rejected.",
        "merge" => "Merged.",
        _ => "Split.",
    };

    private static string Reason(IFormCollection form, string otherwise) =>
        Asked.Clean(form["reason"]) is { } reason ? reason[..Math.Min(LongestReason, reason.Length)] : otherwise;
}
