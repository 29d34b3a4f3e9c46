using System.Text;
using Dragoman.Model;

namespace Dragoman.Records.Tests;

/// <summary>What a store does where it can't be written or its clock can't be trusted, and what leaves it.</summary>
public sealed class GuardedStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dragoman").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Stamps_never_fall_when_the_clock_goes_back()
    {
        var clock = new TurnedClock { Now = DateTimeOffset.Parse("2024-05-06T12:00:00Z") };
        using var store = Stores.Open("memory:", clock);
        await store.KeepAsync(RecordOf("Envoys met in Riga."), TestContext.Current.CancellationToken);
        clock.Now = DateTimeOffset.Parse("2024-05-06T09:00:00Z");
        await store.KeepAsync(RecordOf("Envoys met in Oslo."), TestContext.Current.CancellationToken);
        var stamps = store.Stories().SelectMany(story => store.RecordHistory(story.Id)).Select(version => version.At).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, stamps.Count);
        Assert.All(stamps, stamp => Assert.StartsWith("2024-05-06T12:00", stamp, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_is_opened_to_be_read()
    {
        var path = Path.Combine(folder, "kept.db");
        using (var store = Stores.Open(path, TimeProvider.System))
            await store.KeepAsync(RecordOf("Envoys met in Riga."), TestContext.Current.CancellationToken);
        new FileInfo(path).IsReadOnly = true;
        try
        {
            using var read = Stores.Open(path, TimeProvider.System);
            Assert.Single(read.Stories());
            var refused = await Assert.ThrowsAsync<StoreException>(() => read.KeepAsync(RecordOf("Envoys met in Oslo."), TestContext.Current.CancellationToken));
            Assert.Contains("open to be read", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            new FileInfo(path).IsReadOnly = false;
        }
    }

    [Theory]
    [InlineData("=1+1"), InlineData("+cmd|' /C calc'!A0"), InlineData("-2+3"), InlineData("@SUM(A1)"), InlineData("\tx"), InlineData("\r\nx"), InlineData("'=1"), InlineData("＝1")]
    public void A_cell_that_a_spreadsheet_would_run_is_marked_as_text_and_comes_back(string cell)
    {
        var guarded = SheetGuard.Guarded(cell);
        Assert.StartsWith("'", guarded, StringComparison.Ordinal);
        Assert.Equal(cell, SheetGuard.Undone(guarded));
    }

    [Theory]
    [InlineData("Riga"), InlineData("-12.5"), InlineData("+3"), InlineData("'quoted'"), InlineData(""), InlineData("'tis"), InlineData("a=b")]
    public void Other_cells_and_numbers_stay_as_they_are(string cell)
    {
        Assert.Equal(cell, SheetGuard.Guarded(cell));
        Assert.Equal(cell, SheetGuard.Undone(cell));
    }

    [Fact]
    public async Task Addresses_that_are_none_of_the_web_do_not_leave_an_older_store()
    {
        using var store = Stores.Open("memory:", TimeProvider.System);
        var record = RecordOf("Envoys met in Riga.");
        await store.KeepAsync(record with { Story = record.Story with { Url = "javascript:alert(1)" } }, TestContext.Current.CancellationToken);
        using var output = new MemoryStream();
        ExportList.Named("records")!.Write(new ExportSource(store, new FindQuery { Limit = int.MaxValue }, DateTimeOffset.UnixEpoch), output);
        Assert.DoesNotContain("javascript", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    private static Record RecordOf(string text) =>
        new() { Story = new Story { Id = Story.IdOf(text), Input = "a.txt", Text = text, Published = "2024-05-06", Body = new Model.Span(0, text.Length) } };

    private sealed class TurnedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
