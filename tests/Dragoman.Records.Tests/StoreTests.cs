using Dragoman.Model;

namespace Dragoman.Records.Tests;

public sealed class StoreTests
{
    public static TheoryData<string> Kinds => SomeStore.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_record_that_is_kept_is_read_back_as_it_was(string kind)
    {
        using var some = new SomeStore(kind);
        var record = Some.Record(null, Some.Meeting());

        Assert.Equal(KeepOutcome.Kept, await some.Store.KeepAsync(record, TestContext.Current.CancellationToken));

        Assert.Equal(RecordFormat.ToJson(record), RecordFormat.ToJson(some.Store.Record(record.Story.Id)!));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_same_story_twice_is_kept_once(string kind)
    {
        using var some = new SomeStore(kind);
        var record = Some.Record(null, Some.Meeting());
        await some.Store.KeepAsync(record, TestContext.Current.CancellationToken);

        var again = record with { Story = record.Story with { Input = "elsewhere.txt" } };

        Assert.Equal(KeepOutcome.AlreadyKept, await some.Store.KeepAsync(again, TestContext.Current.CancellationToken));
        Assert.Single(some.Store.Stories());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_story_that_is_read_anew_with_other_findings_replaces_its_record(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Some.Record(null, Some.Meeting()), TestContext.Current.CancellationToken);

        var renewed = Some.Record(null, Some.Meeting(when: "2023-02-27"));

        Assert.Equal(KeepOutcome.Renewed, await some.Store.KeepAsync(renewed, TestContext.Current.CancellationToken));
        Assert.Equal("2023-02-27", some.Store.Record(renewed.Story.Id)!.Engagements[0].When);
        Assert.Single(some.Store.Stories());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Another_print_of_a_story_and_a_newer_version_of_its_page_are_known_as_such(string kind)
    {
        const string text = "The foreign ministers of Norway and Chile signed a fisheries accord in Oslo on Thursday after two days of talks. Both sides said that "
            + "patrols would begin in the spring, once the parliaments have given their consent to the text that their experts had been writing for a year.";
        static Story Story(string input, string text, string url) =>
            new() { Id = Model.Story.IdOf(text), Input = input, Text = text, Body = new Span(0, text.Length), Url = url };
        using var some = new SomeStore(kind);
        var first = Story("a", text, "https://herald.example/a");
        Story[] stories =
        [
            first,
            Story("b", text + " The ministers will meet again.", "https://courier.example/b"),
            Story("c", "A correction: the accord was not signed after all, and the ministers have left.", "https://herald.example/a"),
            Story("d", "Heavy rain has closed the port of Bergen for a second day, and the ferries stay where they are.", "https://herald.example/d"),
        ];
        foreach (var story in stories)
            await some.Store.KeepAsync(new Record { Story = story }, TestContext.Current.CancellationToken);

        Assert.Equal([("b", "copy"), ("c", "version")], some.Store.Copies(first.Id).Select(copy => (copy.Story.Input, copy.Kind)));
        Assert.Equal([("a", "first"), ("c", "version")], some.Store.Copies(stories[1].Id).Select(copy => (copy.Story.Input, copy.Kind)));
        Assert.Empty(some.Store.Copies(stories[3].Id));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_story_is_found_by_the_beginning_of_its_id(string kind)
    {
        using var some = new SomeStore(kind);
        var record = Some.Record();
        await some.Store.KeepAsync(record, TestContext.Current.CancellationToken);

        Assert.Equal(record.Story.Id, some.Store.Record(record.Story.Id[..8])!.Story.Id);
        Assert.Null(some.Store.Record("not an id"));
        Assert.Null(some.Store.Record(""));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_beginning_that_several_stories_share_is_refused(string kind)
    {
        using var some = new SomeStore(kind);
        for (var i = 0; i < 17; i++)
            await some.Store.KeepAsync(Some.Record(Some.Story($"Story {i}\n\nBody.")), TestContext.Current.CancellationToken);
        var shared = some.Store.Stories().GroupBy(s => s.Id[0]).First(g => g.Count() > 1).Key;

        var refused = Assert.Throws<StoreException>(() => some.Store.Record(shared.ToString()));

        Assert.Contains("several stories begin with", refused.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Stories_are_listed_newest_first(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Some.Record(Some.Story("A\n\nx", "2023-01-02")), TestContext.Current.CancellationToken);
        await some.Store.KeepAsync(Some.Record(Some.Story("B\n\nx", "2023-01-03")), TestContext.Current.CancellationToken);
        await some.Store.KeepAsync(Some.Record(Some.Story("C\n\nx", "2023-01-01"), Some.Meeting()), TestContext.Current.CancellationToken);

        Assert.Equal(["B", "A", "C"], some.Store.Stories().Select(s => s.Headline));
        Assert.Equal(["A"], some.Store.Stories(limit: 1, offset: 1).Select(s => s.Headline));
        Assert.Equal(1, some.Store.Stories()[2].Engagements);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Many_threads_may_keep_at_once(string kind)
    {
        using var some = new SomeStore(kind);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => Task.Run(() =>
            some.Store.KeepAsync(Some.Record(Some.Story($"Story {i / 2}\n\nBody."), Some.Meeting())))));

        Assert.Equal(150, outcomes.Count(o => o == KeepOutcome.Kept));
        Assert.Equal(150, some.Store.Stories(limit: 1000).Count);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_a_follower_remembers_is_there_when_the_store_is_opened_again(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.Shelf.PutAsync("follow/one", "{\"address\":\"https://herald.example/a\",\"eTag\":\"\\u0000\"}");
        await some.Store.Shelf.PutAsync("follow/one", "{\"address\":\"https://herald.example/a\",\"isDone\":true}");

        some.Reopen();

        Assert.Equal("{\"address\":\"https://herald.example/a\",\"isDone\":true}", Assert.Single(some.Store.Shelf.Of("follow/")).Value);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Work_that_one_program_holds_no_other_gets_until_it_is_given_back(string kind)
    {
        using var some = new SomeStore(kind);
        using var other = Stores.Open(some.Address, some.Clock);
        using (some.Store.Hold("follow"))
        {
            Assert.Null(other.Hold("follow"));
            using var another = other.Hold("alerts");
            Assert.NotNull(another);
        }
        using var held = other.Hold("follow");
        Assert.NotNull(held);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_was_kept_is_there_when_the_store_is_opened_again(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Some.Record(null, Some.Meeting()), TestContext.Current.CancellationToken);

        some.Reopen();

        Assert.Single(some.Store.Stories());
    }

    [Fact]
    public void A_file_that_is_no_store_is_refused_with_a_clear_word()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, new string('x', 5000));

        var refused = Assert.Throws<StoreException>(() => Stores.Open(path, TimeProvider.System));

        Assert.Contains("no SQLite database", refused.Message, StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(path).Length);
        File.Delete(path);
    }

    [Theory]
    [InlineData("/no/such/folder/x.db", "no such folder")]
    [InlineData("mysql://localhost/x", "no address of a store")]
    [InlineData("postgres://localhost:1/x", "does not answer")]
    [InlineData("postgres://localhost/x?colour=red", "no setting 'colour'")]
    public void An_address_that_leads_nowhere_says_why(string address, string why)
    {
        var refused = Assert.Throws<StoreException>(() => Stores.Open(address, TimeProvider.System));

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writers_of_two_schemas_of_PostgreSQL_do_not_wait_for_each_other_and_those_of_one_do()
    {
        using var some = new SomeStore("postgres");
        using var same = Stores.Open(some.Address, some.Clock);
        using var other = new SomeStore("postgres");
        using var begun = new ManualResetEventSlim();
        using var end = new ManualResetEventSlim();
        var writing = ((SqlStore)some.Store).Write(_ =>
        {
            begun.Set();
            return end.Wait(TimeSpan.FromMinutes(4));
        }, TestContext.Current.CancellationToken);
        begun.Wait(TestContext.Current.CancellationToken);
        var waits = same.KeepAsync(Some.Record(), TestContext.Current.CancellationToken);

        await other.Store.KeepAsync(Some.Record(), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        Assert.False(waits.IsCompleted);
        end.Set();
        Assert.True(await writing);
        Assert.Equal(KeepOutcome.Kept, await waits);
    }

    [Fact]
    public async Task A_schema_of_PostgreSQL_that_is_not_there_yet_is_made()
    {
        var fresh = PostgresServer.FreshAddress();
        PostgresServer.Drop(fresh);
        using (var store = Stores.Open(fresh, new SetClock()))
            Assert.Equal(KeepOutcome.Kept, await store.KeepAsync(Some.Record(), TestContext.Current.CancellationToken));
        PostgresServer.Drop(fresh);

        Assert.Contains("no name of a schema", Assert.Throws<StoreException>(() => Stores.Open($"{fresh}-x", new SetClock())).Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Who_brought_stories_is_told_with_their_days(string kind)
    {
        using var some = new SomeStore(kind);
        foreach (var (outlet, day, number) in new[] { ("Steppe Wire", "2023-02-27", 1), ("Steppe Wire", "2023-02-28", 2), ("Steppe Wire", "2023-02-28", 3), ("Harbour Post", "2022-12-01", 4) })
            await some.Store.KeepAsync(Some.Record(Some.Story($"Story {number}\n\nBody {number}.", day, outlet)), TestContext.Current.CancellationToken);

        var sources = some.Store.Sources(new NodaTime.LocalDate(2023, 2, 1));

        Assert.Equal([("Steppe Wire", "2023-02-28", 3L, 2), ("Harbour Post", "2022-12-01", 1L, 0)], sources.Select(source => (source.Outlet, source.Last, source.Stories, source.Days.Count)));
        Assert.Equal(2, sources[0].Days["2023-02-28"]);
    }
}
