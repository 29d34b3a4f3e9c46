using Dragoman.Model;

namespace Dragoman.Records.Tests;

public sealed class ItemCorrectionTests
{
    private const string Words = "Talks in Astana\n\n\"We want more companies here,\" the president said in Astana. Norway would give 40 million dollars for wind power, the guest said after the talks.";

    public static TheoryData<string> Kinds => SomeStore.Kinds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Span At(string words, string text)
    {
        var start = Math.Max(0, text.IndexOf(words, StringComparison.Ordinal));
        return new Span(start, start + words.Length);
    }

    private static Record Told(string text = Words, string outlet = "The Daily Envoy") => Some.Record(Some.Story(text, outlet: outlet), Some.Meeting()) with
    {
        Actors =
        [
            new Actor { Id = "a1", Kind = ActorKind.Person, Name = "Erlan Sadykov", Country = "KAZ" },
            new Actor { Id = "a2", Kind = ActorKind.Person, Name = "Ingrid Dahl", Country = "NOR" },
        ],
        Statements =
        [
            new Statement { Id = "s1", Speaker = "a1", SpeakerName = "Erlan Sadykov", Form = StatementForm.Direct, Text = "We want more companies here", Span = At("We want more companies here", text) },
            new Statement { Id = "s2", SpeakerName = "the guest", Form = StatementForm.Indirect, Text = "Norway would give 40 million dollars", Span = At("Norway would give 40 million dollars", text) },
        ],
        Figures = [new Figure { Amount = 40, Unit = "USD", Of = "aid", Span = At("40 million dollars", text), Statement = "s2" }],
        Commitments = [new Commitment { By = "NOR", To = "KAZ", What = "give money", Status = CommitmentStatus.Promised, Span = At("give 40 million dollars for wind power", text) }],
    };

    private static Correction Correct(CorrectionKind kind, string item, params FieldChange[] fields) => new()
    {
        Kind = kind,
        Target = $"{Told().Story.Id}/{item}",
        Fields = ValueList.Create<FieldChange>(fields),
        Author = "ana",
        Reason = "the tape says so",
    };

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_statement_s_speaker_that_was_corrected_outlives_a_new_reading_that_numbers_anew(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Told(), Token);

        await some.Store.CorrectAsync(Correct(CorrectionKind.Change, "s1", new("speaker", "Dahl"), new("channel", "press conference")), Token);
        var again = Told();
        await some.Store.KeepAsync(again with { Statements = [again.Statements[1] with { Id = "s1" }, again.Statements[0] with { Id = "s2" }] }, Token);

        var record = some.Store.Record(again.Story.Id)!;
        Assert.Equal([("the guest", null), ("Dahl", "a2")], record.Statements.Select(s => (s.SpeakerName, s.Speaker)));
        Assert.Equal("press conference", record.Statements[1].Channel);
        Assert.Equal(
            new ItemCorrection("s2", "change", "speaker", "Dahl", "Erlan Sadykov", "ana", "2023-03-01T12:00:00.000Z", "the tape says so"), record.Corrections![0]);
        Assert.Equal(RecordFormat.ToJson(record), RecordFormat.ToJson(RecordFormat.Parse(RecordFormat.ToUtf8(record))));
        Assert.Empty(some.Store.Check());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_rejected_figure_is_gone_from_the_record_and_from_what_outlets_disagree_on(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Told(), Token);
        var other = Told("Other words\n\nHe wants more companies. The guest told of 50 million dollars.", "Wire");
        await some.Store.KeepAsync(other with { Figures = [new Figure { Amount = 50, Unit = "USD", Of = "aid", Span = new Span(0, 1) }], Statements = [], Commitments = [] }, Token);
        Assert.Single(Assert.Single(some.Store.Find(new FindQuery())).Disagreements);

        await some.Store.CorrectAsync(Correct(CorrectionKind.Reject, "f1"), Token);
        await some.Store.KeepAsync(Told() with { Engagements = [Some.Meeting() with { Subjects = ["gas"] }] }, Token);

        Assert.Empty(Assert.Single(some.Store.Find(new FindQuery())).Disagreements);
        var record = some.Store.Record(Told().Story.Id)!;
        Assert.Empty(record.Figures);
        Assert.Equal(("f1", "reject", "40 USD aid"), (record.Corrections![0].Item, record.Corrections[0].Kind, record.Corrections[0].Was));

        await some.Store.CorrectAsync(Correct(CorrectionKind.Accept, "f1"), Token);

        Assert.Single(some.Store.Record(Told().Story.Id)!.Figures);
        Assert.Single(Assert.Single(some.Store.Find(new FindQuery())).Disagreements);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_corrected_commitment_makes_the_promise(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Told(), Token);

        await some.Store.CorrectAsync(Correct(CorrectionKind.Change, "c1", new("what", "lend money for wind power"), new("amount", "40,000,000"), new("unit", "USD"), new("due", "2022-12")), Token);
        // A new reading that no longer finds it.
        await some.Store.KeepAsync(Told() with { Commitments = [] }, Token);

        var promise = Assert.Single(some.Store.Promises("NOR", "KAZ"));
        Assert.Equal(("lend money for wind power", "40000000 USD", PromiseStatus.Overdue), (promise.What, promise.Amounts[0].Value, promise.Status));
        await some.Store.CorrectAsync(Correct(CorrectionKind.Reject, "c1"), Token);
        Assert.Empty(some.Store.Promises("NOR", "KAZ"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_rejected_statement_is_found_no_more_and_nothing_rests_on_it(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Told(), Token);

        await some.Store.CorrectAsync(Correct(CorrectionKind.Reject, "s2"), Token);

        var record = some.Store.Record(Told().Story.Id)!;
        Assert.Equal("s1", Assert.Single(record.Statements).Id);
        Assert.Null(record.Figures[0].Statement);
        Assert.Equal(1, some.Store.Stories()[0].Statements);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Other_prints_and_versions_of_the_text_are_corrected_with_it(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Told(), Token);
        var before = Told(Words + " He left on Wednesday.", "B");
        await some.Store.KeepAsync(before, Token);

        await some.Store.CorrectAsync(Correct(CorrectionKind.Change, "s1", new FieldChange("speaker", "Ingrid Dahl")), Token);
        await some.Store.CorrectAsync(Correct(CorrectionKind.Reject, "f1"), Token);
        var after = Told("A new headline. " + Words, "C");
        await some.Store.KeepAsync(after, Token);

        foreach (var print in (Record[])[before, after])
        {
            var record = some.Store.Record(print.Story.Id)!;
            Assert.Equal(["Ingrid Dahl", "the guest"], record.Statements.Select(s => s.SpeakerName));
            Assert.Empty(record.Figures);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_was_said_last_of_an_item_or_a_dealing_can_be_taken_back(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Told(), Token);
        var id = some.Store.Find(new FindQuery())[0].Id;

        await some.Store.CorrectAsync(Correct(CorrectionKind.Change, "s1", new FieldChange("speaker", "Ingrid Dahl")), Token);
        await some.Store.CorrectAsync(Correct(CorrectionKind.Reject, "s1"), Token);
        await some.Store.CorrectAsync(Correct(CorrectionKind.Undo, "s1"), Token);
        Assert.Equal("Ingrid Dahl", some.Store.Record(Told().Story.Id)!.Statements[0].SpeakerName);
        await some.Store.CorrectAsync(Correct(CorrectionKind.Undo, "s1"), Token);
        Assert.Equal("Erlan Sadykov", some.Store.Record(Told().Story.Id)!.Statements[0].SpeakerName);
        Assert.Null(some.Store.Record(Told().Story.Id)!.Corrections);

        await some.Store.CorrectAsync(Correct(CorrectionKind.Accept, "s1") with { Target = id }, Token);
        await some.Store.CorrectAsync(Correct(CorrectionKind.Change, "s1", new("place", "Almaty"), new("when", "2023-02-27")) with { Target = id }, Token);
        await some.Store.CorrectAsync(Correct(CorrectionKind.Undo, "s1") with { Target = id }, Token);
        await some.Store.KeepAsync(Told() with { Figures = [] }, Token);
        var dealing = some.Store.Dealing(id)!;
        Assert.Equal(("Astana", "2023-02-28", Standing.Reviewed), (dealing.Where!.Name, dealing.When, dealing.Standing));
        await some.Store.CorrectAsync(Correct(CorrectionKind.Undo, "s1") with { Target = id }, Token);
        Assert.Equal(Standing.Machine, some.Store.Dealing(id)!.Standing);
        await Assert.ThrowsAsync<StoreException>(() => some.Store.CorrectAsync(Correct(CorrectionKind.Undo, "s1") with { Target = id }, Token));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_state_of_a_story_s_record_can_be_shown(string kind)
    {
        using var some = new SomeStore(kind);
        await some.Store.KeepAsync(Told(), Token);
        some.Clock.Now = some.Clock.Now.AddDays(1);
        await some.Store.CorrectAsync(Correct(CorrectionKind.Reject, "s2"), Token);
        some.Clock.Now = some.Clock.Now.AddDays(1);
        await some.Store.KeepAsync(Told() with { Figures = [] }, Token);

        var history = some.Store.RecordHistory(Told().Story.Id[..10]);

        Assert.Equal([("2023-03-01", 2, 1, false), ("2023-03-02", 1, 1, true), ("2023-03-03", 1, 0, false)],
            history.Select(v => (v.At[..10], v.Record.Statements.Count, v.Record.Figures.Count, v.Correction is not null)));
        Assert.Empty(some.Store.RecordHistory("ffff"));
    }

    [Fact]
    public async Task Replaying_the_journal_makes_the_same_of_corrected_items()
    {
        using var some = new SomeStore("memory");
        await some.Store.KeepAsync(Told(), Token);
        await some.Store.CorrectAsync(Correct(CorrectionKind.Change, "f1", new FieldChange("amount", "45")), Token);
        await some.Store.KeepAsync(Told() with { Engagements = [Some.Meeting() with { Subjects = ["gas"] }] }, Token);
        string Dump() => string.Join('\n', some.Store.Changes(0).Select(c => $"{c.Cursor} {DealingFormat.ToJson(c.Dealing)}"))
            + DealingFormat.ToJson(some.Store.Dealing(some.Store.Find(new FindQuery())[0].Id)!);
        var before = Dump();

        ((SqlStore)some.Store).Replay();

        Assert.Equal(before, Dump());
        Assert.Equal(45, some.Store.Dealing(some.Store.Find(new FindQuery())[0].Id)!.Reports[0].Figures[0].Amount);
    }

    public static TheoryData<Correction, string> Wrong() => new()
    {
        { Correct(CorrectionKind.Reject, "s9"), "no item 's9'" },
        { Correct(CorrectionKind.Reject, "x1"), "is no item of a record" },
        { Correct(CorrectionKind.Reject, "s1") with { Target = "ffff/s1" }, "is no story" },
        { Correct(CorrectionKind.Merge, "s1"), "changed, rejected and accepted" },
        { Correct(CorrectionKind.Change, "s1"), "needs a field" },
        { Correct(CorrectionKind.Undo, "s1"), "nothing was corrected" },
        { Correct(CorrectionKind.Change, "s1", new FieldChange("colour", "red")), "no field 'colour'" },
        { Correct(CorrectionKind.Change, "s1", new FieldChange("text", " ")), "can't be taken away" },
        { Correct(CorrectionKind.Change, "f1", new FieldChange("amount", "many")), "'many' is no amount" },
        { Correct(CorrectionKind.Change, "c1", new FieldChange("due", "soon")), "'soon' is no date" },
        { Correct(CorrectionKind.Change, "c1", new FieldChange("status", "eaten")), "'eaten' is no status" },
    };

    [Theory, MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task What_cannot_be_said_of_an_item_is_refused_and_leaves_no_trace(Correction correction, string why)
    {
        using var some = new SomeStore("memory");
        await some.Store.KeepAsync(Told(), Token);

        var refused = await Assert.ThrowsAsync<StoreException>(() => some.Store.CorrectAsync(correction, Token));

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.Null(some.Store.Record(Told().Story.Id)!.Corrections);
    }
}
