using System.Reflection;
using Dragoman.Intake;
using Dragoman.Model;
using Dragoman.Records;

namespace Dragoman.Pipeline.Tests;

public sealed class StoryPipelineTests
{
    private static readonly string[] Stories = ["The ministers met in Oslo.", "The envoys met in Bergen.", "The deputies met in Tromso."];

    [Fact]
    public async Task A_story_that_the_store_stumbles_over_fails_alone()
    {
        var outcomes = await KeepAsync(new InvalidOperationException("stumbled"), TestContext.Current.CancellationToken);

        var failed = Assert.IsType<Failed>(outcomes[1]);
        Assert.Equal(("story 2", "keeping"), (failed.Input, failed.Stage));
        Assert.Contains("stumbled", failed.Error, StringComparison.Ordinal);
        Assert.Equal([KeepOutcome.Kept, KeepOutcome.Kept], outcomes.OfType<Kept>().Select(k => k.As!.Value));
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_ends_the_run_and_says_so()
    {
        var refused = await Assert.ThrowsAsync<StoreException>(() => KeepAsync(new StoreException("the disk is full"), TestContext.Current.CancellationToken));

        Assert.Equal("the disk is full", refused.Message);
    }

    /// <summary>Reads the stories into a store that answers the second with an error.</summary>
    private static async Task<List<Outcome>> KeepAsync(Exception error, CancellationToken stop)
    {
        using var memory = Stores.Open("memory:", TimeProvider.System);
        var store = Stumbling.Over(memory, "envoys", error);
        var pages = Stories.Select((text, i) => ((Page?)new Page($"story {i + 1}", System.Text.Encoding.UTF8.GetBytes($"A headline\n\n{text}")), (Failed?)null));
        var outcomes = new List<Outcome>();
        await foreach (var outcome in new StoryPipeline(new StoryIntake(), new StoryReader(), store).RunAsync(pages, stop))
            outcomes.Add(outcome);
        return outcomes;
    }

    /// <summary>A store that fails on stories with a word, and is another in all else.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1852", Justification = "The proxy that is made at run time derives from it.")]
    private class Stumbling : DispatchProxy
    {
        private IStore inner = null!;
        private string word = "";
        private Exception error = null!;

        public static IStore Over(IStore inner, string word, Exception error)
        {
            var proxy = Create<IStore, Stumbling>();
            var stumbling = (Stumbling)(object)proxy;
            (stumbling.inner, stumbling.word, stumbling.error) = (inner, word, error);
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            args is [Model.Record record, ..] && record.Story.Text.Contains(word, StringComparison.Ordinal)
                ? Task.FromException<KeepOutcome>(error)
                : targetMethod!.Invoke(inner, args);
    }
}
