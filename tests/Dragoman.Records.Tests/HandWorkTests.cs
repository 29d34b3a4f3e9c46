using Dragoman.Model;
using NodaTime;

namespace Dragoman.Records.Tests;

/// <summary>What people type in, take back, and say against each other.</summary>
public sealed class HandWorkTests
{
    private static readonly LocalDate Today = new(2024, 5, 6);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Record Told() => Some.Record(Some.Story("Talks in Riga\n\nThe two ministers met in Riga on Monday. Latvia would build a bridge, one of them said."), Some.Meeting());

    private static FieldChange[] Fields(params string[] pairs) => [.. pairs.Select(pair => new FieldChange(pair[..pair.IndexOf('=')], pair[(pair.IndexOf('=') + 1)..]))];

    [Fact]
    public async Task A_statement_without_a_story_is_found_by_its_words_and_taken_back()
    {
        using var store = Stores.Open("memory:", new SetClock("2024-05-06T12:00:00Z"));
        var id = await HandWork.AddAsync(store, "statement", null, Fields("speaker=Ilze Kalnina", "country=lva", "office=foreign minister", "text=we shall open a consulate in Tashkent", "source=a call with the embassy"), "ana", "she rang", Today, Token);
        var story = Assert.Single(store.Search("consulate Tashkent"));
        Assert.Equal("a call with the embassy", story.Outlet);
        var record = store.Record(story.Id)!;
        var said = Assert.Single(record.Statements);
        Assert.Equal(("Ilze Kalnina", "a1", $"{story.Id}/{said.Id}"), (said.SpeakerName, said.Speaker, id));
        Assert.Equal("we shall open a consulate in Tashkent", said.Span.Of(record.Story.Text).ToString());
        Assert.Equal("foreign minister", Assert.Single(Assert.Single(store.Persons("Ilze Kalnina")).Offices).Title);

        await store.CorrectAsync(new Correction { Kind = CorrectionKind.Undo, Target = id, Author = "ana", Reason = "it was off the record" }, Token);
        Assert.Empty(store.Record(story.Id)!.Statements);
    }

    [Fact]
    public async Task What_is_added_to_a_story_stays_when_the_story_is_read_again()
    {
        using var store = Stores.Open("memory:", new SetClock("2024-05-06T12:00:00Z"));
        await store.KeepAsync(Told(), Token);
        var story = Told().Story.Id;
        await HandWork.AddAsync(store, "promise", story[..10], Fields("by=lva", "to=EST", "what=build a bridge", "words=Latvia would build a bridge"), "ana", "missed", Today, Token);
        await HandWork.AddAsync(store, "figure", story, Fields("amount=12", "unit=kilometres"), "ana", "from the map", Today, Token);
        await store.KeepAsync(Told() with { Statements = [new Statement { Id = "s1", Form = StatementForm.Indirect, Text = "a bridge", Span = new Span(0, 4) }] }, Token);
        var record = store.Record(story)!;
        Assert.Equal(("LVA", "EST", "Latvia would build a bridge"), (record.Commitments[0].By, record.Commitments[0].To, record.Commitments[0].Span.Of(record.Story.Text).ToString()));
        Assert.Equal(12, Assert.Single(record.Figures).Amount);
        Assert.Equal("build a bridge", Assert.Single(store.Promises("LVA")).What);
        await store.CorrectAsync(new Correction { Kind = CorrectionKind.Change, Target = $"{story}/c501", Fields = [new FieldChange("due", "2025")], Author = "bo", Reason = "" }, Token);
        Assert.Equal("2025", Assert.Single(store.Promises("LVA")).Due);
    }

    [Fact]
    public async Task An_engagement_is_added_to_its_story_and_taken_back()
    {
        using var store = Stores.Open("memory:", new SetClock("2024-05-06T12:00:00Z"));
        await store.KeepAsync(Told() with { Engagements = [] }, Token);
        var story = Told().Story;
        var id = await HandWork.AddAsync(store, "engagement", story.Id, Fields("parties=Ilze Kalnina (LVA); EST", "kind=meeting", "when=2024-05-06", "place=Riga", "words=met in Riga on Monday"), "ana", "missed", Today, Token);
        var report = Assert.Single(store.Dealing(id)!.Reports);
        Assert.Equal(("met in Riga on Monday", story.Outlet), (report.Engagement.Evidence[0].Of(story.Text).ToString(), report.Outlet));
        Assert.Equal("Ilze Kalnina", store.Find(new FindQuery { Parties = ["LVA", "EST"] })[0].Parties[0].Name);
    }

    [Fact]
    public async Task An_engagement_of_no_story_is_gone_when_it_is_taken_back()
    {
        using var store = Stores.Open("memory:", new SetClock("2024-05-06T12:00:00Z"));
        var id = await HandWork.AddAsync(store, "engagement", null, Fields("parties=LVA; EST", "when=2024-05-06"), "ana", "", Today, Token);
        await store.CorrectAsync(new Correction { Kind = CorrectionKind.Undo, Target = id, Author = "ana", Reason = "" }, Token);
        Assert.Null(store.Dealing(id));
        Assert.Empty(store.Check());
    }

    [Theory]
    [InlineData("statement", "speaker=Ilze Kalnina", "needs its text")]
    [InlineData("figure", "unit=tonnes", "needs its amount")]
    [InlineData("promise", "what=build a bridge", "needs the code of the party")]
    [InlineData("treaty", "what=peace", "nothing that can be added")]
    [InlineData("figure", "amount=many", "is no amount")]
    public async Task What_is_lacking_is_told_and_nothing_is_kept(string kind, string field, string told)
    {
        using var store = Stores.Open("memory:", new SetClock("2024-05-06T12:00:00Z"));
        var refused = await Assert.ThrowsAsync<StoreException>(() => HandWork.AddAsync(store, kind, null, Fields(field), "ana", "", Today, Token));
        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
        Assert.Empty(store.Stories());
    }

    [Fact]
    public async Task Two_people_who_correct_the_same_field_see_each_others_change()
    {
        var clock = new SetClock();
        using var store = Stores.Open("memory:", clock);
        await store.KeepAsync(Told(), Token);
        var id = store.Find(new FindQuery())[0].Id;
        Correction Change(string author, string field, string value, string? seen) => new() { Kind = CorrectionKind.Change, Target = id, Fields = [new FieldChange(field, value)], Author = author, Reason = "", Seen = seen };
        await store.CorrectAsync(Change("ana", "place", "Riga", ""), Token);
        clock.Now += TimeSpan.FromMinutes(1);
        var refused = await Assert.ThrowsAsync<StoreException>(() => store.CorrectAsync(Change("bo", "place", "Tallinn", ""), Token));
        Assert.True(refused.IsConflict);
        Assert.Contains("ana set place to “Riga”", refused.Message, StringComparison.Ordinal);
        Assert.Equal("Riga", store.Dealing(id)!.Where!.Name);
        // Another field is no conflict, and who has seen it may say otherwise.
        await store.CorrectAsync(Change("bo", "purpose", "to open a bridge", ""), Token);
        clock.Now += TimeSpan.FromMinutes(1);
        await store.CorrectAsync(Change("bo", "place", "Tallinn", store.Dealing(id)!.Corrections[^1].At), Token);
        Assert.Equal("Tallinn", store.Dealing(id)!.Where!.Name);
    }

    [Fact]
    public async Task A_rejection_that_is_taken_back_leaves_what_was()
    {
        using var store = Stores.Open("memory:", new SetClock("2024-05-06T12:00:00Z"));
        await store.KeepAsync(Told(), Token);
        var before = store.Dealing(store.Find(new FindQuery())[0].Id)!;
        await store.CorrectAsync(new Correction { Kind = CorrectionKind.Reject, Target = before.Id, Author = "ana", Reason = "" }, Token);
        await store.CorrectAsync(new Correction { Kind = CorrectionKind.Undo, Target = before.Id, Author = "ana", Reason = "" }, Token);
        Assert.Equal(DealingFormat.ToJson(before), DealingFormat.ToJson(store.Dealing(before.Id)! with { Revision = before.Revision, Changed = before.Changed }));
        Assert.Equal(Standing.Machine, store.Dealing(before.Id)!.Standing);
    }

    [Fact]
    public async Task A_shelf_keeps_by_name_and_apart_from_the_store()
    {
        using var store = Stores.Open("memory:", new SetClock("2024-05-06T12:00:00Z"));
        await store.Shelf.PutAsync("note/d1/a", "one");
        await store.Shelf.PutAsync("note/d1/b", "two");
        await store.Shelf.PutAsync("note/d2/a", "three");
        await store.Shelf.PutAsync("note/d1/b", null);
        Assert.Equal(["note/d1/a"], store.Shelf.Of("note/d1/").Keys);
        Assert.Equal("three", store.Shelf.One("note/d2/a"));
        Assert.Null(store.Shelf.One("schema"));
        Assert.Equal(2, store.Shelf.Of("").Count);
    }
}
