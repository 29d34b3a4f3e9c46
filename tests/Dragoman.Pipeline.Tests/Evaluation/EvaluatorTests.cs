using Dragoman.Model;
using Dragoman.Pipeline.Evaluation;
using Record = Dragoman.Model.Record;

namespace Dragoman.Pipeline.Tests.Evaluation;

public sealed class EvaluatorTests : IDisposable
{
    private const string Gold = """
        {"id": "talks", "published": "2024-05-07",
         "engagements": [{"kind": "meeting", "status": "held", "when": "2024-05-06", "where": {"place": "Vienna", "country": "AUT"},
           "participants": [{"name": "Anna Lind", "country": "SWE", "side": "visitor"}, {"name": null, "country": "AUT", "side": "host"}]}],
         "statements": [{"speaker": "Anna Lind", "text": "We have come far, … but not far enough."}],
         "events": [{"event": "CONSULT", "actors": [{"country": "SWE"}], "recipients": [{"country": "AUT"}]}]}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("dragoman-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IReadOnlyList<GoldStory> Read(string json, string name = "gold.json")
    {
        File.WriteAllText(Path.Combine(folder, name), json);
        return GoldReader.Read(Path.Combine(folder, name));
    }

    private static Record Made(string speaker = "Anna Lind", EngagementStatus status = EngagementStatus.Held) => new()
    {
        Story = new Story { Id = Story.IdOf("x"), Input = "stories/talks.txt", Text = "x", Published = "2024-05-07" },
        Engagements =
        [
            new Engagement
            {
                Id = "e1", Kind = EngagementKind.Meeting, Status = status, When = "2024-05-06", Where = new Place("Vienna", "AUT"),
                Participants = [new Participant("a1", "Lind", "SWE", Side.Visitor), new Participant(null, null, "AUT", Side.Host)],
                Evidence = [new Span(0, 1)], Rule = "meeting/met",
            },
        ],
        Statements =
        [
            new Statement { Id = "s1", Form = StatementForm.Direct, SpeakerName = speaker, Text = "We have come far, … but not far enough.", Span = new Span(0, 1) },
            new Statement { Id = "s2", Form = StatementForm.Indirect, SpeakerName = speaker, Text = "it was late enough to go", Span = new Span(0, 1) },
        ],
    };

    private double? Figure(Record record, string title, string name)
    {
        var evaluator = new Evaluator(Read(Gold), 10);
        evaluator.Add(record);
        return evaluator.Results().Single(result => result.Title == title).Figures[name];
    }

    [Theory]
    [InlineData("engagements", "found F1", 1.0)]
    [InlineData("engagements", "record F1", 1.0)]
    [InlineData("engagements", "whole F1", 1.0)]
    [InlineData("engagements", "publication date", 1.0)]
    [InlineData("engagements", "of matched: side", 1.0)]
    [InlineData("quotations", "quotation F1", 1.0)]
    [InlineData("quotations", "quotation+speaker F1", 1.0)]
    [InlineData("events", "category recall", 0.0)]
    public void A_right_record_has_full_figures(string title, string name, double value) => Assert.Equal(value, Figure(Made(), title, name)!.Value, 6);

    [Fact]
    public void A_wrong_status_costs_its_part_of_the_record() =>
        Assert.Equal(0.8, Figure(Made(status: EngagementStatus.Cancelled), "engagements", "record F1")!.Value, 6);

    [Fact]
    public void A_wrong_speaker_is_told_among_the_errors()
    {
        var evaluator = new Evaluator(Read(Gold), 10);
        evaluator.Add(Made(speaker: "Per Berg"));
        var (_, figures, errors) = evaluator.Results().Single(result => result.Title == "quotations");
        Assert.Equal(1.0, figures["quotation F1"]);
        Assert.Equal(0.0, figures["quotation+speaker F1"]);
        Assert.Contains(errors.Lines, line => line.Contains("Anna Lind's, not Per Berg's", StringComparison.Ordinal));
    }

    [Fact]
    public void A_story_that_was_not_read_counts_as_missed()
    {
        var evaluator = new Evaluator(Read(Gold));
        Assert.Equal(["talks"], evaluator.Missing);
        Assert.Equal(0.0, evaluator.Results()[0].Figures["found recall"]);
    }

    [Fact]
    public void A_kind_that_nobody_coded_is_not_scored()
    {
        var evaluator = new Evaluator(Read("""{"id": "talks", "statements": []}"""));
        Assert.Equal(["quotations"], evaluator.Results().Select(result => result.Title));
    }

    [Fact]
    public void Gold_is_read_from_a_folder_an_array_and_lines()
    {
        Assert.Equal(2, Read("""[{"id": "a"}, {"id": "b"}]""").Count);
        Assert.Equal(2, Read("{\"id\": \"a\"}\n\n{\"id\": \"b\"}\n", "gold.jsonl").Count);
        File.Delete(Path.Combine(folder, "gold.jsonl"));
        Assert.Equal(2, GoldReader.Read(folder).Count);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"published\": \"2024-05-07\"}")]
    [InlineData("{\"id\": \"a\", \"attributions\": [{\"content\": [[5, 1]]}]}")]
    public void Gold_that_is_none_is_refused_with_its_place(string json)
    {
        var refused = Assert.Throws<GoldException>(() => Read(json));
        Assert.Contains("gold.json", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_and_attributions_are_scored_by_their_spans()
    {
        var evaluator = new Evaluator(Read("""
            {"id": "talks", "text": "Lind said on Monday that all was well",
             "times": [{"span": [13, 19], "text": "Monday", "type": "DATE", "value": "2024-05-06"}],
             "attributions": [{"source": [[0, 4]], "content": [[20, 37]]}]}
            """));
        evaluator.Add(Made() with
        {
            Layers = new Layers
            {
                Times = [new TimeExpression(new Span(10, 19), TimeType.Date, "2024-05-06")],
                Attributions = [new Attribution(new Span(0, 4), new Span(5, 9), [new Span(25, 37)])],
            },
        });
        var results = evaluator.Results();
        Assert.Equal(1.0, results[0].Figures["value F1"]);
        Assert.Equal(0.0, results[0].Figures["strict F1"]);
        Assert.Equal(1.0, results[1].Figures["content F1"]);
        Assert.Equal(1.0, results[1].Figures["source accuracy"]);
    }
}
