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
        forms.MapPost("/engagement/{id}/undo", TakeBackAsync);
    }

    /// <summary>Enters the fields whose values are not those that the form came with.</summary>
    private static Task<IResult> CorrectAsync(
        string id, [FromForm] IFormCollection form, IStore store, Corrections corrections, HttpContext context, ReviewSteps steps)
    {
        return EnterAsync(id, form, context, steps, "change", async author =>
        {
            var changes = GivenFields.Of(form).Where(field => form.ContainsKey($"was.{field.Key}") && field.Value != form[$"was.{field.Key}"])
                .Select(field => new FieldChange(field.Key, field.Value)).ToValueList();
            if (changes.Count == 0)
                throw new StoreException("nothing was changed");
            await corrections.EnterAsync(new Correction
            {
                Kind = CorrectionKind.Change,
                Target = id,
                Fields = changes,
                Author = author,
                Reason = Reason(form, "corrected at the desk"),
                Seen = Seen(form),
            }).ConfigureAwait(false);
            return new ReviewStep($"Corrected {string.Join(", ", changes.Select(change => change.Field))}.", id, "change", null, []) { Seen = Newest(store, id) };
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
                Seen = Seen(form),
            }).ConfigureAwait(false);
            return new ReviewStep(Told(verdict), id, verdict, verdict == "split" ? made : other,
                merged?.Reports.Select(report => report.Story).ToList() ?? [])
            { Seen = Newest(store, id) };
        });
    }

    /// <summary>When the newest correction was made that the form came with; null where the form does not say.</summary>
    private static string? Seen(IFormCollection form) => form.TryGetValue("seen", out var seen) ? seen.ToString() : null;

    private static string Newest(IStore store, string id) => store.Dealing(id)?.Corrections is [.., var last] ? last.At : "";

    /// <summary>Takes the newest correction back that a page shows.</summary>
    private static async Task<IResult> TakeBackAsync(string id, [FromForm] IFormCollection form, IStore store, Corrections corrections, HttpContext context)
    {
        var address = Addresses.Engagement(id);
        try
        {
            await corrections.EnterAsync(new Correction
            {
                Kind = CorrectionKind.Undo,
                Target = id,
                Author = Corrections.Author(context),
                Reason = Reason(form, "taken back at the desk"),
                Seen = Seen(form),
            }).ConfigureAwait(false);
            return Results.LocalRedirect(store.Dealing(id) is null ? "/" : $"{address}?done=undo");
        }
        catch (StoreException refused)
        {
            return Results.LocalRedirect($"{address}?refused={Uri.EscapeDataString(Words.Capital(refused.Message))}");
        }
    }

    private static async Task<IResult> UndoAsync([FromForm] string step, [FromForm] string? back, Corrections corrections, HttpContext context, ReviewSteps steps)
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
            return Returns.To(back is { Length: > 0 } ? back : "/review", $"?refused={Uri.EscapeDataString(Words.Capital(refused.Message))}");
        }
        return Returns.To(back is { Length: > 0 } ? back : Addresses.Engagement(done.Target));
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
            return Results.LocalRedirect($"{back}?{(review ? "" : $"done={Uri.EscapeDataString(verdict)}&")}undo={Uri.EscapeDataString(steps.Seal(step))}");
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
