using System.Globalization;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Statements, figures and promises that people add to a story's record.</summary>
internal static class HandItems
{
    /// <summary>Their numbers begin here, far behind those of any reading: they stay what they are when the story is read anew.</summary>
    public const int First = 501;

    private const string Words = "words";

    public static bool IsByHand(string id) => Number(id) >= First;

    public static int Number(string id) => int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The item that the fields describe. The field <c>words</c> quotes the story's words that show it; a statement's own text does where they stand there.</summary>
    /// <exception cref="StoreException">A field is none, or one is lacking.</exception>
    public static CorrectedItem Of(Record record, string id, IEnumerable<FieldChange> fields)
    {
        var given = fields.ToList();
        var words = given.Find(field => field.Field == Words)?.Value ?? given.Find(field => field.Field is "text" or "what")?.Value;
        var span = Find(record.Story.Text, words);
        object item = id[0] switch
        {
            's' => new Statement { Id = id, Form = StatementForm.Indirect, Text = "", Span = span },
            'f' => new Figure { Id = id, Amount = 0, Unit = "", Span = span },
            _ => new Commitment { Id = id, By = null, What = "", Status = CommitmentStatus.Promised, Span = span },
        };
        foreach (var (field, value) in given)
        {
            if (field != Words && !string.IsNullOrWhiteSpace(value))
                item = ItemFields.Set(item, field, value, record).Item;
        }
        if (Lacking(item, given) is { } lacking)
            throw new StoreException(lacking);
        return new CorrectedItem(id, span, span.Length > 0 ? span.Of(record.Story.Text).ToString() : "", item as Statement, item as Figure, item as Commitment);
    }

    private static string? Lacking(object item, List<FieldChange> given) => item switch
    {
        Statement { Text: "" } => "a statement that is added needs its text",
        Figure when !given.Exists(field => field.Field == "amount" && !string.IsNullOrWhiteSpace(field.Value)) => "a figure that is added needs its amount",
        Figure { Unit: "" } => "a figure that is added needs its unit, such as USD or tonnes",
        Commitment { By: null } => "a promise that is added needs the code of the party that makes it",
        Commitment { What: "" } => "a promise that is added needs what is promised",
        _ => null,
    };

    private static Span Find(string text, string? words)
    {
        var at = string.IsNullOrWhiteSpace(words) ? -1 : text.IndexOf(words.Trim(), StringComparison.OrdinalIgnoreCase);
        return at < 0 ? default : new Span(at, at + words!.Trim().Length);
    }
}
