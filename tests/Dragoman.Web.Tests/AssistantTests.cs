using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Dragoman.Web.Tests;

public sealed class AssistantTests(SharedDesk shared)
{
    [Theory]
    [InlineData("find_engagements", "query", "KAZ-USA", "Kazakhstan's President Dana Omarova received"), InlineData("find_persons", "name", "Omarova", "received US Secretary of State"), InlineData("find_statements", "words", "water", "a partner for our water"), InlineData("find_statements", "speaker", "KAZ", "a partner for our water")]
    public async Task Every_answer_carries_its_sentence_and_its_story(string tool, string argument, string value, string sentence)
    {
        var desk = shared.Desk;
        var answer = await CallAsync(desk, tool, (argument, value));
        Assert.Contains(sentence, answer, StringComparison.Ordinal);
        Assert.Contains(Some.Story().Id, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dyad_and_the_agenda_are_told()
    {
        var desk = shared.Desk;
        Assert.Contains("lend 12 million dollars", await CallAsync(desk, "get_dyad", ("one", "Kazakhstan"), ("other", "USA")), StringComparison.Ordinal);
        Assert.Contains("lend Kazakhstan 12 million dollars for pumps\",\"story\"", (await CallAsync(desk, "get_dyad", ("one", "KAZ"), ("other", "USA"))).Replace(": ", ":", StringComparison.Ordinal).Replace(", \"", ",\"", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Lena Brandt", await CallAsync(desk, "get_agenda"), StringComparison.Ordinal);
        Assert.Contains("Feb. 28", await CallAsync(desk, "get_story", ("id", Some.Story().Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_says_how_many_there_are_and_where_the_next_ones_begin()
    {
        var first = JsonDocument.Parse(await CallAsync(shared.Desk, "find_engagements", ("limit", 2))).RootElement;
        var total = first.GetProperty("total").GetInt32();
        Assert.True(total > 2);
        Assert.Equal((2, 2), (first.GetProperty("shown").GetInt32(), first.GetProperty("next").GetInt32()));
        var last = JsonDocument.Parse(await CallAsync(shared.Desk, "find_engagements", ("limit", 50), ("offset", 2))).RootElement;
        Assert.Equal(total - 2, last.GetProperty("shown").GetInt32());
        Assert.False(last.TryGetProperty("next", out _));
    }

    [Fact]
    public async Task What_is_wrong_is_told_to_the_assistant()
    {
        var desk = shared.Desk;
        Assert.Contains("no country or organisation", await CallAsync(desk, "get_dyad", ("one", "Narnia"), ("other", "USA")), StringComparison.Ordinal);
        Assert.Contains("is no kind", await CallAsync(desk, "find_engagements", ("kind", "dinner")), StringComparison.Ordinal);
        Assert.Contains("no date", await CallAsync(desk, "find_engagements", ("from", "yesterday")), StringComparison.Ordinal);
    }

    private static async Task<string> CallAsync(SomeDesk desk, string tool, params (string Name, object Value)[] arguments)
    {
        await using var client = await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri($"{desk.Address}/mcp"), TransportMode = HttpTransportMode.StreamableHttp }));
        Assert.Equal(10, (await client.ListToolsAsync()).Count);
        var result = await client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, object? (argument) => argument.Value));
        var text = string.Join('\n', result.Content.OfType<TextContentBlock>().Select(block => block.Text));
        return result.IsError == true ? text : JsonDocument.Parse(text).RootElement.ToString().Replace("\\u0027", "'", StringComparison.Ordinal);
    }
}
