using System.Text;
using System.Text.Json.Nodes;
using Dragoman.Intake;
using Dragoman.Model;
using NJsonSchema;

namespace Dragoman.Pipeline.Tests;

/// <summary>Holds records against the schema of format 1 (docs/record.schema.json).</summary>
public sealed class SchemaTests
{
    private static readonly StoryReader Reader = new() { Layers = true };

    [Theory]
    [InlineData("astana-talks.txt")]
    [InlineData("furnished-page.html")]
    [InlineData("no-diplomacy.txt")]
    [InlineData("postponed-visit.txt")]
    [InlineData("summit-sidelines.txt")]
    [InlineData("telephone-call.txt")]
    public async Task The_record_of_a_sample_keeps_to_the_schema(string sample)
    {
        var schema = await SchemaAsync();
        var page = new Page(sample, await File.ReadAllBytesAsync(Path.Combine(House.Root(), "samples", sample), TestContext.Current.CancellationToken));

        foreach (var outcome in new StoryIntake().Read(page, TestContext.Current.CancellationToken))
            Assert.Empty(schema.Validate(RecordFormat.ToJson(Reader.Read(outcome.Story!))));
    }

    [Theory]
    [InlineData("format", "2")]
    [InlineData("engagements", "[{\"id\": \"e1\", \"kind\": \"duel\", \"status\": \"held\", \"participants\": [], \"evidence\": [[0, 1]]}]")]
    [InlineData("engagements", "[{\"id\": \"e1\", \"kind\": \"call\", \"status\": \"held\", \"participants\": [], \"evidence\": []}]")]
    [InlineData("statements", "[{\"id\": \"s1\", \"form\": \"direct\", \"text\": \"Yes.\", \"span\": [0]}]")]
    public async Task The_schema_refuses_what_is_no_record(string field, string value)
    {
        var schema = await SchemaAsync();
        var text = "Envoys met\n\nEnvoys met in Oslo.";
        var story = new Story { Id = Story.IdOf(text), Input = "x", Text = text, Body = new Span(12, text.Length) };
        var record = JsonNode.Parse(RecordFormat.ToJson(new Model.Record { Story = story }))!;

        Assert.Empty(schema.Validate(record.ToJsonString()));
        record[field] = JsonNode.Parse(value);
        Assert.NotEmpty(schema.Validate(record.ToJsonString()));
    }

    /// <summary>The validator reads an older draft, which calls <c>$defs</c> "definitions" and has no <c>const</c>.</summary>
    private static async Task<JsonSchema> SchemaAsync()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(House.Root(), "docs", "record.schema.json"), Encoding.UTF8);
        return await JsonSchema.FromJsonAsync(text.Replace("$defs", "definitions", StringComparison.Ordinal)
            .Replace("\"const\": 1", "\"enum\": [1]", StringComparison.Ordinal));
    }
}
