using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Intake;
using Dragoman.Model;
using Dragoman.Pipeline;
using Dragoman.Records;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman correct ID</c>: says it better than the machine. What is said holds, whatever is read later.</summary>
internal static class CorrectCommand
{
    private const string New = "new";

    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "An engagement's id (a person's for --merge), new to add one, STORY/ITEM as show names them: c6248d75/s3, or a story's for its day of publication" };
        var set = new Option<string[]>("--set")
        {
            Description = "A field and its value: kind, status, when, place, country, venue, format, purpose, subjects=\"a; b\", parties=\"Wang Yi (CHN); RUS\". Of a statement: speaker, text, form, verb, channel, audience; of a figure: amount, unit, qualifier, of, by, in;"
                + " of a commitment: by, to, what, amount, unit, due, status; of a story: published=2023-02-28",
            HelpName = "FIELD=VALUE",
        };
        var reject = new Option<bool>("--reject") { Description = "There is no such engagement" };
        var accept = new Option<bool>("--accept") { Description = "It stands as it is" };
        var merge = new Option<string?>("--merge") { Description = "It is the same as this one, which goes into it", HelpName = "OTHER" };
        var split = new Option<string[]>("--split") { Description = "The reports of these stories are another engagement; of a person: this one is somebody else after all", HelpName = "STORY|PERSON" };
        var undo = new Option<bool>("--undo") { Description = "The last change, acceptance or rejection of it, a story's day, or a person's last merge, is taken back" };
        var reason = new Option<string>("--reason") { Description = "Why", Required = true };
        var author = new Option<string>("--author") { Description = "Who says so", DefaultValueFactory = _ => Environment.UserName };
        var store = StoreOption.Create();
        var command = new Command("correct", "Change, add, reject, accept, merge or split engagements; change or reject statements, figures and commitments; give a story its day; merge persons and part them again")
        {
            id, set, reject, accept, merge, split, undo, reason, author, store,
        };
        command.SetAction(parsed =>
        {
            var call = new Call(parsed.GetValue(id)!, parsed.GetValue(set) ?? [], parsed.GetValue(reject), parsed.GetValue(accept), parsed.GetValue(merge), parsed.GetValue(split) ?? [], parsed.GetValue(undo));
            return StoreOption.Use(parsed.GetValue(store)!, opened => Correct(opened, call, parsed.GetValue(author)!, parsed.GetValue(reason)!));
        });
        return command;
    }

    private static int Correct(IStore store, Call call, string author, string reason)
    {
        if (call.Kind() is not { } kind)
            return Complain.Refuse("say one of --set, --reject, --accept, --merge, --split and --undo");
        if (FieldArguments.Of(call.Set) is not { } fields)
            return ExitStatus.Refused;
        var id = store.CorrectAsync(new Correction
        {
            Kind = kind,
            Target = call.Id == New ? null : Target(store, call.Id),
            Other = call.Merge is { } other ? store.Dealing(other)?.Id ?? other : call is { Id: ['p', ..], Split: [var parted] } ? parted : null,
            Stories = call.Split.ToValueList(),
            Fields = fields.ToValueList(),
            Author = author,
            Reason = reason,
        }).GetAwaiter().GetResult();
        if (StoryDate.IsStory(id))
            return ReadAgain(store, id);
        if (id.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && store.Record(id[..slash]) is { } record)
            new RecordView(AnsiConsole.Console) { Names = true }.Item(record, id[(slash + 1)..]);
        else if (store.Dealing(id) is { } dealing)
            new DealingView(AnsiConsole.Console).Whole(dealing);
        else
            Terminal.Line(AnsiConsole.Console, Terminal.Clean(id));
        return ExitStatus.Done;
    }

    /// <summary>What a story tells of days rests on its own.</summary>
    private static int ReadAgain(IStore store, string id)
    {
        foreach (var outcome in new StoryPipeline(new StoryIntake(), new StoryReader(), store).RereadAsync([store.Record(id)!.Story]).ToBlockingEnumerable())
        {
            if (outcome is not Kept kept)
                return Complain.Of(outcome);
            new RecordView(AnsiConsole.Console) { Names = true }.Write(kept.Record);
        }
        return ExitStatus.Done;
    }

    /// <summary>The whole id of what is meant: a story's engagement is corrected as the dealing that it tells of.</summary>
    private static string Target(IStore store, string id)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || store.Record(id[..slash])?.Story.Id is not { } story)
            return store.Dealing(id)?.Id ?? (id.StartsWith('p') ? null : store.Record(id)?.Story.Id) ?? id;
        return store.DealingsOf(story).TryGetValue(id[(slash + 1)..], out var dealing) ? dealing.Id : story + id[slash..];
    }

    private sealed record Call(string Id, string[] Set, bool Reject, bool Accept, string? Merge, string[] Split, bool Undo)
    {
        /// <summary>What is asked; null where it is nothing, or several things.</summary>
        public CorrectionKind? Kind()
        {
            var kinds = new List<CorrectionKind>();
            if (Set.Length > 0)
                kinds.Add(Id == New ? CorrectionKind.Add : CorrectionKind.Change);
            if (Reject)
                kinds.Add(CorrectionKind.Reject);
            if (Accept)
                kinds.Add(CorrectionKind.Accept);
            if (Merge is not null)
                kinds.Add(CorrectionKind.Merge);
            if (Split.Length > 0)
                kinds.Add(CorrectionKind.Split);
            if (Undo)
                kinds.Add(CorrectionKind.Undo);
            return kinds.Count == 1 ? kinds[0] : null;
        }
    }
}
