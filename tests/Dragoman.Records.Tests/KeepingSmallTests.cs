using Dragoman.Model;
using Microsoft.Data.Sqlite;

namespace Dragoman.Records.Tests;

/// <summary>What a store takes of a disk, and that nobody who asks it notices.</summary>
public sealed class KeepingSmallTests : IDisposable
{
    private readonly SomeStore some = new("sqlite");

    public void Dispose() => some.Dispose();

    [Fact]
    public async Task A_record_is_packed_in_the_journal_and_comes_back_whole()
    {
        var record = Some.Record(Some.Story(), Some.Meeting());
        await some.Store.KeepAsync(record, TestContext.Current.CancellationToken);

        Assert.Equal("blob", Ask("SELECT typeof(body) FROM journal"));
        Assert.Equal(RecordFormat.ToJson(record.Numbered()), RecordFormat.ToJson(some.Store.Record(record.Story.Id)!));
        Assert.Single(some.Store.RecordHistory(record.Story.Id));
    }

    [Fact]
    public async Task A_record_of_a_store_from_before_they_were_packed_is_read_as_it_stands()
    {
        var record = Some.Record(Some.Story(), Some.Meeting());
        await some.Store.KeepAsync(record, TestContext.Current.CancellationToken);
        some.Store.Dispose();
        Ask("UPDATE journal SET body = $text", RecordFormat.ToJson(record.Numbered()));
        some.Reopen();

        Assert.Equal("text", Ask("SELECT typeof(body) FROM journal"));
        Assert.Equal(RecordFormat.ToJson(record.Numbered()), RecordFormat.ToJson(some.Store.Record(record.Story.Id)!));
    }

    [Fact]
    public async Task The_log_of_what_was_written_is_emptied_when_nothing_is()
    {
        for (var i = 0; i < 20; i++)
            await some.Store.KeepAsync(Some.Record(Some.Story($"Ministers meet\n\nThe ministers met for hour {i}."), Some.Meeting()), TestContext.Current.CancellationToken);
        var log = new FileInfo(some.Address + "-wal");
        for (var wait = 0; wait < 1200 && log.Length > 0; wait++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            log.Refresh();
        }

        Assert.Equal(0, log.Length);
        await some.Store.KeepAsync(Some.Record(Some.Story("Others meet\n\nOthers met on Friday."), Some.Meeting()), TestContext.Current.CancellationToken);
        Assert.Equal(21, some.Store.Stories().Count);
    }

    private string? Ask(string sql, string? text = null)
    {
        using var connection = new SqliteConnection($"Data Source={some.Address};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (text is not null)
            command.Parameters.AddWithValue("$text", text);
        return command.ExecuteScalar() as string;
    }
}
