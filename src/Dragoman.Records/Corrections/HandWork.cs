using System.Globalization;
using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>
/// What people add to the record that no reading found: to a story, or without one. Without one, what they typed is a story of its own, under
/// their name, so that it is found, cited, exported and taken back like everything else.
/// </summary>
public static class HandWork
{
    /// <summary>What can be added, by the word that forms, commands and addresses use.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["engagement", "statement", "promise", "figure", "person"];

    /// <summary>The <see cref="Story.Input"/> of what somebody typed: its record is what they said, and no reading may take its place.</summary>
    public const string ByHand = "by hand";

    // Of whoever speaks without a story, when, and where it is known from.
    private const string Country = "country", Office = "office", On = "on", Source = "source";

    /// <summary>Whether a story tells such things: a person is none of a story's items.</summary>
    public static bool IsOfStories(string kind) => kind != "person";

    /// <summary>Adds it; the id of the engagement or person, or <c>STORY/ITEM</c>.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="story">The story that tells it, by its id or the beginning of it; null where none does.</param>
    /// <param name="fields">
    /// The fields of the thing; <c>words</c> quotes the story. Without a story also <c>on</c> (the day), <c>source</c> (how it is known), and of a
    /// statement the speaker's <c>country</c> and <c>office</c>.
    /// </param>
    /// <param name="today">The day of what has none.</param>
    /// <exception cref="StoreException">A field is none or is lacking, or there is no such story.</exception>
    public static async Task<string> AddAsync(
        IStore store, string kind, string? story, IReadOnlyList<FieldChange> fields, string author, string reason, NodaTime.LocalDate today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(fields);
        if (!Kinds.Contains(kind))
            throw new StoreException($"“{kind}” is nothing that can be added: {string.Join(", ", Kinds)} are");
        var given = fields.Where(field => !string.IsNullOrWhiteSpace(field.Value)).ToList();
        var record = story is null ? null : store.Record(story) ?? throw new StoreException($"'{story}' is no story of this store");
        var correction = new Correction { Kind = CorrectionKind.Add, Author = author, Reason = reason };
        if (kind == "person")
            return record is null ? await store.CorrectAsync(correction with { Target = HandPersons.New, Fields = given.ToValueList() }, cancellation).ConfigureAwait(false) : throw new StoreException("a person is added without a story");
        if (kind == "engagement")
            return await store.CorrectAsync(correction with { Stories = record is null ? [] : [record.Story.Id], Fields = given.ToValueList() }, cancellation).ConfigureAwait(false);
        if (record is null)
        {
            record = Typed(kind, given, author, today);
            // Refused before anything is kept.
            _ = HandItems.Of(record, $"{Letter(kind)}{HandItems.First}", Own(given, kind));
            await store.KeepAsync(record, cancellation).ConfigureAwait(false);
        }
        return await store.CorrectAsync(correction with { Target = $"{record.Story.Id}/{Letter(kind)}", Fields = Own(given, kind).ToValueList() }, cancellation).ConfigureAwait(false);
    }

    private static char Letter(string kind) => kind switch { "statement" => 's', "figure" => 'f', _ => 'c' };

    /// <summary>The fields of the item itself.</summary>
    private static IEnumerable<FieldChange> Own(IEnumerable<FieldChange> fields, string kind) =>
        fields.Where(field => field.Field is not (On or Source) && (kind != "statement" || field.Field is not (Country or Office)));

    /// <summary>A story of what was typed, in a sentence that people can read and search.</summary>
    private static Record Typed(string kind, List<FieldChange> fields, string author, NodaTime.LocalDate today)
    {
        string? Value(string name) => fields.Find(field => field.Field == name)?.Value?.Trim();
        var on = Value(On) ?? Edtf.Format(today);
        if (Edtf.Day(on) is null)
            throw new StoreException($"'{on}' is no day: 2023-02-28 is one");
        var told = kind switch
        {
            "statement" => $"{Value("speaker") ?? "Somebody"}{(Value(Office) is { } office ? $", {office}" : "")}{(Value(Country) is { } from ? $" ({from})" : "")} {Value("verb") ?? "said"}: {Value("text")}",
            "promise" => $"{Value("by")}{(Value("to") is { } to ? $" to {to}" : "")}: {Value("what")}",
            _ => $"{(Value("by") is { } by ? $"{by}: " : "")}{Value("qualifier")} {Value("amount")} {Value("unit")} {(Value("of") is { } of ? $"of {of}" : "")}",
        };
        var headline = string.Create(CultureInfo.InvariantCulture, $"A {kind} noted by {author}, {on}");
        var text = $"{headline}\n\n{told.Trim()}";
        var speaker = kind == "statement" ? Value("speaker") : null;
        return new Record
        {
            Story = new Story
            {
                Id = Story.IdOf(text),
                Input = ByHand,
                Headline = headline,
                Outlet = Value(Source) ?? $"{author}, by hand",
                Published = on,
                Language = "en",
                Text = text,
                Body = new Span(headline.Length + 2, text.Length),
            },
            Actors = speaker is null ? [] :
            [
                new Actor
                {
                    Id = "a1", Kind = ActorKind.Person, Name = speaker, Country = Value(Country)?.ToUpperInvariant(),
                    Offices = Value(Office) is { } held ? [new Office(held, Almanac.Default.Office(held, Value(Country)?.ToUpperInvariant())?.Rank, Value(Country)?.ToUpperInvariant(), null)] : [],
                },
            ],
        };
    }
}
