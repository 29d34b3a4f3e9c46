using System.Security.Cryptography;
using System.Text.Json;
using Dragoman.Model;
using Dragoman.Records;
using Microsoft.AspNetCore.DataProtection;

namespace Dragoman.Web.Forms;

/// <summary>Seals steps of the review for the page that offers to take them back, and makes the corrections that do.</summary>
public sealed class ReviewSteps(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("review");

    public string Seal(ReviewStep step) => protector.Protect(JsonSerializer.Serialize(step));

    /// <summary>Null where the text was not sealed here.</summary>
    public ReviewStep? Open(string sealedStep)
    {
        try
        {
            return JsonSerializer.Deserialize<ReviewStep>(protector.Unprotect(sealedStep)) is { } step ? step with { Sealed = sealedStep } : null;
        }
        catch (Exception forged) when (forged is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// What takes a step back: it is as if it had never been said. Where somebody said something else in between, that is told and nothing is taken
    /// back; merging and splitting are each other's opposite.
    /// </summary>
    public static Correction? Inverse(ReviewStep step, string author)
    {
        ArgumentNullException.ThrowIfNull(step);
        const string reason = "taken back in the review";
        return step.Verdict switch
        {
            "merge" => new Correction { Kind = CorrectionKind.Split, Target = step.Target, Stories = step.Stories.ToValueList(), Author = author, Reason = reason },
            "split" => new Correction { Kind = CorrectionKind.Merge, Target = step.Target, Other = step.Other, Author = author, Reason = reason },
            "accept" or "reject" or "change" => new Correction { Kind = CorrectionKind.Undo, Target = step.Target, Author = author, Reason = reason, Seen = step.Seen },
            _ => null,
        };
    }
}
