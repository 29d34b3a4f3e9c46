using Dragoman.Records;

namespace Dragoman.Web.Questions;

/// <summary>Who is meant by <c>speaker=</c>, everywhere: a party by code or name, a person by the id or the name.</summary>
internal sealed class SpeakerAsked
{
    private readonly string? side;
    private readonly IReadOnlyList<string> names;

    private SpeakerAsked(string? side, IReadOnlyList<string> names, string words)
    {
        this.side = side;
        this.names = names;
        Words = words;
    }

    /// <summary>What a story has of whoever is meant, as a search asks for it.</summary>
    public string Words { get; }

    public static SpeakerAsked Of(IStore store, string speaker)
    {
        // Stories write a country's name, not its code.
        if (PartyCodes.Of(speaker) is { } code)
            return new SpeakerAsked(code, [], $"\"{PartyCodes.Name(code)}\"");
        return store.Person(speaker) is { } person
            ? new SpeakerAsked(null, person.Spellings, $"\"{person.Name.Split(' ')[^1]}\"")
            : new SpeakerAsked(null, [speaker], $"\"{speaker}\"");
    }

    public bool Is(StatementFound found) => side is not null
        ? found.Country == side
        : found.Statement.SpeakerName is { } name && names.Any(one => SearchWords.Stands(name, one, StringComparison.OrdinalIgnoreCase));
}
