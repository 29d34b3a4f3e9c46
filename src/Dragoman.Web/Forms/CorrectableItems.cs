using System.Globalization;
using Dragoman.Model;
using Dragoman.Web.Components.Parts;

namespace Dragoman.Web.Forms;

/// <summary>The fields of a story's statements, figures and commitments that people set, as a form shows them.</summary>
public static class CorrectableItems
{
    /// <summary>What a form shows of a field.</summary>
    /// <param name="Choices">The values that it may have, or null where it is free.</param>
    public sealed record Shown(string Name, string Title, string Value, IReadOnlyList<string>? Choices = null);

    /// <summary>What an item of a record is, and its fields; null where there is none. Of a code nothing can be set: it is rejected or accepted.</summary>
    public static (string What, IReadOnlyList<Shown> Fields)? In(Record record, string id)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Statements.FirstOrDefault(one => one.Id == id) is { } statement ? ("this statement", Of(statement))
            : record.Figures.FirstOrDefault(one => one.Id == id) is { } figure ? ("this figure", Of(figure))
            : record.Commitments.FirstOrDefault(one => one.Id == id) is { } commitment ? ("this promise", Of(commitment))
            : record.Events.Any(one => one.Id == id) ? ("this code", [])
            : null;
    }

    public static IReadOnlyList<Shown> Of(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return
        [
            new("speaker", "Speaker", statement.SpeakerName ?? ""), new("text", "Text", statement.Text), new("form", "Form", Words.Of(statement.Form), Names<StatementForm>()),
            new("verb", "Verb", statement.Verb ?? ""), new("channel", "By way of", statement.Channel ?? ""), new("audience", "To whom", statement.Audience ?? ""),
        ];
    }

    public static IReadOnlyList<Shown> Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return
        [
            new("amount", "Amount", Number(figure.Amount)), new("unit", "Unit", figure.Unit), new("qualifier", "Qualifier", figure.Qualifier ?? ""),
            new("of", "Of what", figure.Of ?? ""), new("by", "By (code)", figure.By ?? ""), new("in", "In (code)", figure.In ?? ""),
        ];
    }

    public static IReadOnlyList<Shown> Of(Commitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        return
        [
            new("by", "By (code)", commitment.By ?? ""), new("to", "To (code)", commitment.To ?? ""), new("what", "What", commitment.What),
            new("amount", "Amount", commitment.Amount is { } amount ? Number(amount) : ""), new("unit", "Unit", commitment.Unit ?? ""),
            new("due", "Due, as in 2023-06", commitment.Due ?? ""), new("status", "Status", Words.Of(commitment.Status), Names<CommitmentStatus>()),
        ];
    }

    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Words.Of)];

    private static string Number(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);
}
