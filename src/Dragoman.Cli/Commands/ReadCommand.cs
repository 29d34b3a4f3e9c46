using System.CommandLine;
using Dragoman.Cli.Rendering;
using Dragoman.Intake;
using Dragoman.Model;
using Dragoman.Pipeline;
using Dragoman.Records;
using Spectre.Console;

namespace Dragoman.Cli.Commands;

/// <summary><c>dragoman read</c>: stories in, records out.</summary>
internal static class ReadCommand
{
    private const string StandardInput = "-";

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders of stories (text, HTML, JSON Lines …), or - for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "One JSON record a line (format 1) instead of a page for a person" };
        var layers = new Option<bool>("--layers") { Description = "Records also carry sentences, times, entities and attributions" };
        var published = new Option<string?>("--published") { Description = "The publication day of stories that name none (2024-05-06)", HelpName = "DATE" };
        var queue = QueueOption.Create();
        var store = StoreOption.Create();
        var noStore = new Option<bool>("--no-store") { Description = "Keep nothing" };
        var command = new Command("read", "Read stories and show their records") { paths, json, layers, published, queue, store, noStore };
        command.SetAction((parsed, cancellation) => parsed.GetValue(queue) && (parsed.GetValue(noStore) || parsed.GetValue(json) || parsed.GetValue(layers))
            ? Task.FromResult(Complain.Refuse("--queue reads nothing: --no-store, --json and --layers have no meaning with it"))
            : RunAsync(new Call(
                parsed.GetValue(paths) ?? [], parsed.GetValue(json), parsed.GetValue(layers), parsed.GetValue(published),
                parsed.GetValue(noStore) ? null : parsed.GetValue(store), parsed.GetValue(queue)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        if (call.Published is not null && Edtf.Day(call.Published) is null)
            return Complain.Refuse($"--published takes a day such as 2024-05-06, not “{call.Published}”");
        var intake = new StoryIntake(time: TimeProvider.System);
        using var progress = new ReadProgress();
        var source = new PageSource(intake) { Published = call.Published, Watch = progress.Watch };
        try
        {
            using var store = call.Store is null ? null : Stores.Open(call.Store, TimeProvider.System);
            var reader = new StoryReader { Layers = call.Layers };
            if (call.Queue)
                return await QueueAsync(new StoryPipeline(intake, reader, store), Pages(source, call.Paths), cancellation).ConfigureAwait(false);
            reader.Load();
            var pipeline = new StoryPipeline(intake, reader, store);
            await using var output = new RecordOutput(call.Json);
            var status = ExitStatus.Done;
            await foreach (var outcome in pipeline.RunAsync(Pages(source, call.Paths), cancellation).ConfigureAwait(false))
            {
                progress.Count();
                if (outcome is Kept kept)
                    await output.WriteAsync(kept.Record).ConfigureAwait(false);
                status = Math.Max(status, Complain.Of(outcome));
            }
            return status;
        }
        catch (StoreException refused)
        {
            return Complain.Refuse(refused.Message);
        }
        catch (OperationCanceledException)
        {
            return ExitStatus.Stopped;
        }
    }

    private static async Task<int> QueueAsync(StoryPipeline pipeline, IEnumerable<(Page?, Failed?)> pages, CancellationToken cancellation)
    {
        var (put, waited, status) = (0L, 0L, ExitStatus.Done);
        await foreach (var outcome in pipeline.QueueAsync(pages, cancellation).ConfigureAwait(false))
        {
            if (outcome is Queued { IsNew: true })
                put++;
            else if (outcome is Queued)
                waited++;
            status = Math.Max(status, Complain.Of(outcome));
        }
        QueueOption.Tell(put, waited);
        return status;
    }

    private static IEnumerable<(Page?, Failed?)> Pages(PageSource source, string[] paths)
    {
        foreach (var path in paths)
        {
            if (path == StandardInput)
                yield return (source.Of(Console.OpenStandardInput(), StandardInput), null);
            else
                foreach (var page in source.Of([path]))
                    yield return page;
        }
    }

    private sealed record Call(string[] Paths, bool Json, bool Layers, string? Published, string? Store, bool Queue);

    /// <summary>Standard output, as JSON Lines or as pages for a person.</summary>
    private sealed class RecordOutput(bool json) : IAsyncDisposable
    {
        private static readonly byte[] LineEnd = [(byte)'\n'];

        private readonly Stream output = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
        private readonly Lazy<RecordView> view = new(() => new RecordView(AnsiConsole.Console));
        private Story? last;

        public async ValueTask WriteAsync(Record record)
        {
            if (!json)
            {
                // An archive may hold one story a thousand times.
                if (last is not null && last with { Input = record.Story.Input } == record.Story)
                    view.Value.Again(record.Story);
                else
                    view.Value.Write(record);
                last = record.Story;
                return;
            }
            await output.WriteAsync(RecordFormat.ToUtf8(record)).ConfigureAwait(false);
            await output.WriteAsync(LineEnd).ConfigureAwait(false);
        }

        public async ValueTask DisposeAsync() => await output.DisposeAsync().ConfigureAwait(false);
    }
}
