using System.Globalization;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>What can be set in a statement, a figure and a commitment.</summary>
internal static class ItemFields
{
    /// <summary>The item with the field set, and what stood there.</summary>
    /// <exception cref="StoreException">There is no such field, or the value is none for it.</exception>
    public static (object Item, string? Was) Set(object item, string field, string? value, Record record)
    {
        value = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
        return item switch
        {
            Statement statement => Set(statement, field, value, record),
            Figure figure => Set(figure, field, value),
            Commitment commitment => Set(commitment, field, value),
            _ => throw new StoreException("nothing in a coded event can be set; it can be rejected and accepted"),
        };
    }

    private static (object, string?) Set(Statement statement, string field, string? value, Record record) => field switch
    {
        "speaker" => (statement with { SpeakerName = value, Speaker = ActorOf(record, value) }, statement.SpeakerName),
        "text" => (statement with { Text = Needed(field, value) }, statement.Text),
        "form" => (statement with { Form = Named<StatementForm>(field, value) }, Word(statement.Form)),
        "verb" => (statement with { Verb = value }, statement.Verb),
        "channel" => (statement with { Channel = value }, statement.Channel),
        "audience" => (statement with { Audience = value }, statement.Audience),
        _ => throw new StoreException($"a statement has no field '{field}' to set: speaker, text, form, verb, channel and audience are"),
    };

    private static (object, string?) Set(Figure figure, string field, string? value) => field switch
    {
        "amount" => (figure with { Amount = Number(field, Needed(field, value)) }, Text(figure.Amount)),
        "unit" => (figure with { Unit = Needed(field, value) }, figure.Unit),
        "qualifier" => (figure with { Qualifier = value }, figure.Qualifier),
        "of" => (figure with { Of = value }, figure.Of),
        "by" => (figure with { By = value?.ToUpperInvariant() }, figure.By),
        "in" => (figure with { In = value?.ToUpperInvariant() }, figure.In),
        _ => throw new StoreException($"a figure has no field '{field}' to set: amount, unit, qualifier, of, by and in are"),
    };

    private static (object, string?) Set(Commitment commitment, string field, string? value) => field switch
    {
        "by" => (commitment with { By = Needed(field, value).ToUpperInvariant() }, commitment.By),
        "to" => (commitment with { To = value?.ToUpperInvariant() }, commitment.To),
        "what" => (commitment with { What = Needed(field, value) }, commitment.What),
        "amount" => (commitment with { Amount = value is null ? null : Number(field, value) }, commitment.Amount is { } amount ? Text(amount) : null),
        "unit" => (commitment with { Unit = value }, commitment.Unit),
        "due" => (commitment with { Due = value is null || DateRange.Of(value) is not null ? value : throw new StoreException($"'{value}' is no date") }, commitment.Due),
        "status" => (commitment with { Status = Named<CommitmentStatus>(field, value) }, Word(commitment.Status)),
        _ => throw new StoreException($"a commitment has no field '{field}' to set: by, to, what, amount, unit, due and status are"),
    };

    /// <summary>The actor of the record that a name may be; null where none is.</summary>
    private static string? ActorOf(Record record, string? name)
    {
        if (name is null || NameForm.Of(name) is not { IsEmpty: false } form)
            return null;
        return (record.Actors.FirstOrDefault(a => a.Name == name) ?? record.Actors.FirstOrDefault(a => a.Kind == ActorKind.Person && NameForm.Of(a.Name).MayBe(form)))?.Id;
    }

    private static string Needed(string field, string? value) => value ?? throw new StoreException($"a {field} can't be taken away");

    private static decimal Number(string field, string value) => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
        ? number : throw new StoreException($"'{value}' is no {field}: write it in digits");

    private static string Text(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Word<T>(T value)
        where T : struct, Enum => DealingColumns.Word(value);

    private static T Named<T>(string field, string? value)
        where T : struct, Enum =>
        Enum.TryParse<T>(value, ignoreCase: true, out var named) && Enum.IsDefined(named)
            ? named
            : throw new StoreException($"'{value}' is no {field}: {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()} are");
}
