using System.CommandLine;
using Dragoman.Records;
using Dragoman.Web.Briefs;
using NodaTime;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman brief KAZ USA</c>, <c>dragoman brief "Erlan Sadykov"</c>: what to know before a visit, as Markdown or DOCX.</summary>
internal static class BriefCommand
{
    public static Command Create()
    {
        var one = new Argument<string>("ONE") { Description = "A party's code or name, or a person's name" };
        var other = new Argument<string?>("OTHER") { Description = "The other party; none for a person", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string?>("--out") { Description = "A file to write, .md or .docx; Markdown on standard output without", HelpName = "FILE" };
        var store = StoreOption.Create();
        var command = new Command("brief", "Write a brief on two parties or a person: contacts, dates, promises, words, offices, disagreements, with sources") { one, other, output, store };
        command.SetAction(parsed => StoreOption.Use(parsed.GetValue(store)!, opened => Write(opened, parsed.GetValue(one)!, parsed.GetValue(other), parsed.GetValue(output))));
        return command;
    }

    private static int Write(IStore store, string one, string? other, string? path)
    {
        var today = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InUtc().Date;
        Brief brief;
        if (other is not null)
            brief = BriefMaker.OfPair(store, PartyArgument.Code(one), PartyArgument.Code(other), today);
        else if ((store.Person(one) ?? (store.Persons(one, 1) is [var named, ..] ? named : null)) is { } person)
            brief = BriefMaker.OfPerson(store, person, today);
        else
            return Complain.NotFound($"the store knows nobody named {one}; a brief on two parties names both");
        if (path is null)
        {
            Console.Out.Write(BriefMarkdown.Write(brief));
            return ExitStatus.Done;
        }
        try
        {
            using var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
            if (path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
                BriefDocument.Write(brief, file);
            else
                file.Write(System.Text.Encoding.UTF8.GetBytes(BriefMarkdown.Write(brief)));
            return ExitStatus.Done;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Complain.Refuse($"{path}: {refused.Message}");
        }
    }
}
