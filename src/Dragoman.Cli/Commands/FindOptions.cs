using System.CommandLine;
using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Cli.Commands;

/// <summary>The options that ask for dealings: the same for find and export.</summary>
internal sealed class FindOptions
{
    private readonly Argument<string?> parties = new("PARTIES")
    {
        Description = "Codes or names of the parties with hyphens between them: KAZ-USA",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> codes = Text("--parties", "The same as PARTIES: codes of the parties with hyphens between them, KAZ-USA", "CODES");
    private readonly Option<string?> person = Text("--person", "A name, in any spelling, or a person's id", "NAME");
    private readonly Option<string?> place = Text("--place", "A city, or a country's code", "PLACE");
    private readonly Option<string?> format = Text("--format", "A named forum: C5+1", "NAME");
    private readonly Option<EngagementKind?> kind = Named<EngagementKind>("--kind", "meeting, call, visit, gathering, signing or message");
    private readonly Option<DealingStatus?> status = Named<DealingStatus>("--status", "held, ongoing, scheduled, proposed, postponed, cancelled, denied or lapsed");
    private readonly Option<string?> subject = Text("--subject", "Words of a subject", "WORDS");
    private readonly Option<string?> from = Text("--from", "Nothing that ended before this date", "DATE");
    private readonly Option<string?> to = Text("--to", "Nothing that began after this date", "DATE");
    private readonly Option<string?> text = Text("--text", "Words of a story that tells of it, or \"words together\"", "WORDS");
    private readonly Option<bool> coming = new("--coming") { Description = "Only what is still to come" };
    private readonly Option<bool> past = new("--past") { Description = "Only what is past" };
    private readonly Option<int> limit;
    private readonly Option<int> offset = new("--offset") { Description = "How many to pass over first", DefaultValueFactory = _ => 0 };

    private readonly Option<DateTimeOffset?> asOf = Moments.AsOf();

    private readonly bool withParties;

    /// <param name="most">How many are found where nobody says.</param>
    /// <param name="withParties">Whether the parties may stand alone, as the command's argument.</param>
    public FindOptions(int most, bool withParties = true)
    {
        limit = new Option<int>("--limit") { Description = "How many at most", DefaultValueFactory = _ => most };
        this.withParties = withParties;
        codes.Aliases.Add("--party");
    }

    public void AddTo(Command command)
    {
        if (withParties)
            command.Arguments.Add(parties);
        foreach (var option in (Option[])[codes, person, place, format, kind, status, subject, from, to, text, coming, past, limit, offset, asOf])
            command.Options.Add(option);
    }

    public FindQuery Of(ParseResult parsed) => new()
    {
        Parties = PartyArgument.Codes((withParties ? parsed.GetValue(parties) : null) ?? parsed.GetValue(codes)),
        Person = PersonId(parsed) is null ? parsed.GetValue(person) : null,
        PersonId = PersonId(parsed),
        Place = parsed.GetValue(place),
        Format = parsed.GetValue(format),
        Kind = parsed.GetValue(kind),
        Status = parsed.GetValue(status),
        Subject = parsed.GetValue(subject),
        From = parsed.GetValue(from),
        To = parsed.GetValue(to),
        Text = parsed.GetValue(text),
        Coming = parsed.GetValue(coming),
        Past = parsed.GetValue(past),
        Limit = Math.Max(0, parsed.GetValue(limit)),
        Offset = Math.Max(0, parsed.GetValue(offset)),
        AsOf = parsed.GetValue(asOf),
    };

    /// <summary>A person's id where one stands for the name.</summary>
    private string? PersonId(ParseResult parsed) =>
        parsed.GetValue(person) is { Length: 13 } id && id[0] == 'p' && id.Skip(1).All(char.IsAsciiHexDigitLower) ? id : null;

    private static Option<T?> Named<T>(string name, string values)
        where T : struct, Enum => new(name)
        {
            Description = values,
            HelpName = name[2..].ToUpperInvariant(),
            CustomParser = parsed =>
            {
                var value = parsed.Tokens[0].Value;
                if (Enum.TryParse<T>(value, ignoreCase: true, out var known) && Enum.IsDefined(known))
                    return known;
                parsed.AddError($"'{value}' is no {name[2..]}: {values}");
                return null;
            },
        };

    private static Option<string?> Text(string name, string description, string value) => new(name) { Description = description, HelpName = value };
}
