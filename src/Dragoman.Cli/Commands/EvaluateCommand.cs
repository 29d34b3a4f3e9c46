using System.CommandLine;
using System.Globalization;
using Dragoman.Cli.Rendering;
using Dragoman.Intake;
using Dragoman.Model;
using Dragoman.Pipeline;
using Dragoman.Pipeline.Evaluation;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman evaluate</c>: how right the records of stories are that a person has coded.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var gold = new Argument<string>("GOLD") { Description = "Hand-coded stories: a folder of JSON files, a JSON file or JSON Lines (docs/evaluate.md)" };
        var paths = new Argument<string[]>("PATH") { Description = "The stories themselves: files and folders", Arity = ArgumentArity.ZeroOrMore };
        var errors = new Option<int>("--errors") { Description = "Show up to N examples of what went wrong, for each kind", HelpName = "N" };
        var least = new Option<string[]>("--min")
        {
            Description = "Exit with status 1 where a figure falls short (repeatable: --min 'found F1=0.7')",
            HelpName = "NAME=VALUE",
            AllowMultipleArgumentsPerToken = false,
        };
        var published = new Option<string?>("--published") { Description = "The publication day of stories that name none (2024-05-06)", HelpName = "DATE" };
        var merged = new Option<bool>("--merged") { Description = "GOLD is a folder of sequences of stories (docs/merging.md): compare the merged record" };
        var command = new Command("evaluate", "Compare records with hand-coded stories") { gold, paths, errors, least, published, merged };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(merged) && result.GetValue(paths) is not { Length: > 0 })
                result.AddError("the stories themselves are missing: evaluate GOLD PATH…");
        });
        command.SetAction((parsed, cancellation) => parsed.GetValue(merged) ? MergedEvaluation.RunAsync(
            parsed.GetValue(gold)!, parsed.GetValue(errors), parsed.GetValue(least) ?? [], cancellation) : RunAsync(
            new Call(parsed.GetValue(gold)!, parsed.GetValue(paths) ?? [], parsed.GetValue(errors), parsed.GetValue(least) ?? [], parsed.GetValue(published)),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        if (call.Published is not null && Edtf.Day(call.Published) is null)
            return Complain.Refuse($"--published takes a day such as 2024-05-06, not “{call.Published}”");
        var bounds = new List<(string Name, double Least)>();
        foreach (var bound in call.Least)
        {
            var sign = bound.LastIndexOf('=');
            if (sign <= 0 || !double.TryParse(bound.AsSpan(sign + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                return Complain.Refuse($"--min takes NAME=VALUE such as 'found F1=0.7', not “{bound}”");
            bounds.Add((bound[..sign], value));
        }
        try
        {
            var evaluator = new Evaluator(GoldReader.Read(call.Gold), call.Errors);
            var status = await ReadAsync(call, evaluator, cancellation).ConfigureAwait(false);
            var results = evaluator.Results();
            Show(evaluator, results);
            return Math.Max(status, Check(bounds, results));
        }
        catch (GoldException refused)
        {
            return Complain.Refuse(refused.Message);
        }
        catch (OperationCanceledException)
        {
            return ExitStatus.Stopped;
        }
    }

    private static async Task<int> ReadAsync(Call call, Evaluator evaluator, CancellationToken cancellation)
    {
        var intake = new StoryIntake();
        var reader = new StoryReader { Layers = true };
        reader.Load();
        var status = ExitStatus.Done;
        var pages = new PageSource(intake) { Published = call.Published }.Of(call.Paths);
        await foreach (var outcome in new StoryPipeline(intake, reader, null).RunAsync(pages, cancellation).ConfigureAwait(false))
        {
            if (outcome is Kept kept)
                evaluator.Add(kept.Record);
            else
                status = Math.Max(status, Complain.Of(outcome));
        }
        return status;
    }

    private static void Show(Evaluator evaluator, IReadOnlyList<(string Title, FigureTable Figures, ErrorList Errors)> results)
    {
        foreach (var id in evaluator.Missing)
            Console.WriteLine($"no story was read for {Terminal.OneLine(id)}");
        foreach (var (title, figures, errors) in results)
        {
            foreach (var line in errors.Lines)
                Console.WriteLine($"  {Terminal.OneLine(line)}");
            Console.WriteLine(title);
            foreach (var (name, _, text) in figures.Rows)
                Console.WriteLine($"  {name,-30}{text}");
        }
    }

    private static int Check(List<(string Name, double Least)> bounds, IReadOnlyList<(string Title, FigureTable Figures, ErrorList Errors)> results)
    {
        var status = ExitStatus.Done;
        foreach (var (name, least) in bounds)
        {
            var value = results.Select(result => result.Figures[name]).FirstOrDefault(found => found is not null);
            if (value >= least)
                continue;
            Complain.NotFound(string.Create(CultureInfo.InvariantCulture, $"{name} is {value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "unknown"}, below {least}"));
            status = ExitStatus.Incomplete;
        }
        return status;
    }

    private sealed record Call(string Gold, string[] Paths, int Errors, string[] Least, string? Published);
}
