using Dragoman.Model;
using Microsoft.Data.Sqlite;

namespace Dragoman.Records.Tests;

public sealed class SchemaTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dragoman").FullName;

    private string Address => Path.Combine(folder, "test.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        using (var store = Stores.Open(Address, new SetClock()))
            await store.KeepAsync(Some.Record(null, Some.Meeting()), TestContext.Current.CancellationToken);
        Run("UPDATE meta SET value = '99' WHERE name = 'schema'");

        var refused = Assert.Throws<StoreException>(() => Stores.Open(Address, new SetClock()));

        Assert.Contains("has schema 99", refused.Message, StringComparison.Ordinal);
        Assert.Equal("99", Run("SELECT value FROM meta WHERE name = 'schema'"));
    }

    [Fact]
    public async Task A_store_of_the_first_version_is_brought_up_to_date_and_filled_from_its_journal()
    {
        using (var store = Stores.Open(Address, new SetClock()))
        {
            await store.KeepAsync(Some.Record(null, Some.Meeting()), TestContext.Current.CancellationToken);
            await store.KeepAsync(Some.Record(Some.Story("Another story\n\nThe same meeting.", outlet: "B"), Some.Meeting()), TestContext.Current.CancellationToken);
        }
        // What the first version did not have.
        foreach (var table in (string[])["report", "dealing", "dealing_key", "alias", "version", "story_text", "person", "person_key", "office", "promise", "promise_report", "fingerprint", "fingerprint_band", "copy"])
            Run($"DROP TABLE {table}");
        Run("DROP INDEX story_newest");
        Run("UPDATE meta SET value = '1' WHERE name = 'schema'");

        using var again = Stores.Open(Address, new SetClock());

        Assert.Equal(2, again.Dealing(Assert.Single(again.Find(new FindQuery())).Id)!.Reports.Count);
        Assert.Empty(again.Check());
        Assert.Equal(2, again.Search("meets").Count);
    }

    [Fact]
    public async Task A_store_from_before_the_copies_gets_them_and_nothing_else_is_made_again()
    {
        const string words = "The two ministers met in the capital and spoke of water, of trade and of the railway that is to be built by the end of the decade.";
        using (var store = Stores.Open(Address, new SetClock()))
        {
            await store.KeepAsync(Some.Record(Some.Story($"A headline\n\n{words}", outlet: "A"), Some.Meeting()), TestContext.Current.CancellationToken);
            await store.KeepAsync(Some.Record(Some.Story($"Another headline\n\n{words}", outlet: "B"), Some.Meeting()), TestContext.Current.CancellationToken);
        }
        foreach (var table in (string[])["fingerprint", "fingerprint_band", "copy"])
            Run($"DROP TABLE {table}");
        foreach (var index in (string[])["dealing_country", "story_newest"])
            Run($"DROP INDEX {index}");
        Run("UPDATE version SET why = 'kept before'");
        Run("UPDATE meta SET value = '4' WHERE name = 'schema'");

        using var again = Stores.Open(Address, new SetClock());

        Assert.Single(again.Copies(again.Stories()[0].Id));
        Assert.All(again.Changes(0), c => Assert.Equal("kept before", c.Why));
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Replaying_the_journal_makes_what_was_there(string kind)
    {
        using var some = new SomeStore(kind);
        var random = new Random(5);
        for (var i = 0; i < 60; i++)
        {
            var when = $"2023-02-{random.Next(1, 28):00}";
            await some.Store.KeepAsync(Some.Record(Some.Story($"Story {i % 50}\n\nBody.", $"2023-02-{random.Next(1, 28):00}", $"Outlet {i % 7}"), Some.Meeting(when: when)), TestContext.Current.CancellationToken);
        }
        var first = some.Store.Find(new FindQuery())[0].Id;
        await some.Store.CorrectAsync(new Correction { Kind = CorrectionKind.Change, Target = first, Fields = [new FieldChange("place", "Almaty")], Author = "ana", Reason = "x" }, TestContext.Current.CancellationToken);
        var before = Dump(some.Store);

        ((SqlStore)some.Store).Replay();

        Assert.Equal(before, Dump(some.Store));
        Assert.Empty(some.Store.Check());
    }

    [Fact]
    public async Task A_check_names_what_is_broken()
    {
        using (var store = Stores.Open(Address, new SetClock()))
            await store.KeepAsync(Some.Record(null, Some.Meeting()), TestContext.Current.CancellationToken);
        Run("DELETE FROM report");

        using var broken = Stores.Open(Address, new SetClock());

        Assert.Contains(broken.Check(), f => f.Contains("not all merged", StringComparison.Ordinal));
    }

    [Fact]
    public void A_state_that_an_older_version_wrote_is_read()
    {
        var old = DealingFormat.Parse("""{"id":"d1","kind":"meeting","status":"held","parties":[],"subjects":[],"life":[],"disagreements":[],"reports":[]}""");

        Assert.Empty(old.Contradictions.Concat(old.Resembles));
        Assert.Empty(old.Corrections);
    }

    [Fact]
    public void Lists_that_an_older_record_or_state_lacks_are_empty()
    {
        var record = RecordFormat.Parse("""
            {"format":1,"story":{"id":"00","input":"a","text":"x","body":[0,1]},
            "engagements":[{"id":"e1","kind":"meeting","status":"held","evidence":[],"rule":"r"}],"actors":[{"id":"a1","kind":"person","name":"Ann Lee"}]}
            """u8);
        var dealing = DealingFormat.Parse("""{"id":"d1","kind":"meeting","status":"held"}""");
        var report = DealingFormat.ParseReport("""{"story":"00","engagement":{"id":"e1","kind":"meeting","status":"held","evidence":[],"rule":"r"}}""");
        var correction = DealingFormat.ParseCorrection("""{"kind":"accept","author":"ana","reason":"x"}""");
        var promise = DealingFormat.ParsePromise("""{"id":"c1","what":"x","status":"promised"}""");

        Assert.All((object[])[record, record.Engagements[0], record.Actors[0], dealing, report, report.Engagement, correction, promise], read => Assert.DoesNotContain(
            read.GetType().GetProperties(), p => p.PropertyType.Name.StartsWith("ValueList", StringComparison.Ordinal) && p.GetValue(read) is null
                // Of a record that nobody corrected nothing is written.
                && !(read is Record && p.Name == nameof(Record.Corrections))));
        Assert.Empty(record.Engagements[0].Because);
        Assert.Equal(Some.Record(record.Story, record.Engagements[0]) with { Actors = record.Actors }, record);
    }

    private static string Dump(IStore store) => string.Join('\n', store.Changes(0, 10_000).Select(c => $"{c.Cursor} {c.Gone} {DealingFormat.ToJson(c.Dealing)}"));

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "Texts of this class.")]
    private string? Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Address};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as string;
    }
}
