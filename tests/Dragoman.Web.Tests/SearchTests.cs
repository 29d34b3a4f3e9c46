using System.Net;
using System.Text.Json;

namespace Dragoman.Web.Tests;

/// <summary>Search finds what was said as well as who met whom.</summary>
public sealed class SearchTests(SharedDesk shared)
{
    private readonly SomeDesk desk = shared.Desk;

    [Fact]
    public async Task Free_words_find_statements_engagements_and_stories_with_the_words_marked()
    {
        var page = WebUtility.HtmlDecode(await desk.PageAsync("/search?q=water"));
        Assert.Contains("<q>The United States is a partner for our water,</q>", page, StringComparison.Ordinal);
        Assert.Contains("<mark>water</mark>", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("id=\"statements\"", StringComparison.Ordinal) < page.IndexOf("id=\"engagements\"", StringComparison.Ordinal));
        Assert.True(page.IndexOf("id=\"engagements\"", StringComparison.Ordinal) < page.IndexOf("id=\"stories\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_statement_is_cited_with_speaker_office_words_outlet_date_and_address()
    {
        var page = WebUtility.HtmlDecode(await desk.PageAsync("/search?q=partner"));
        Assert.Contains($"Dana Omarova, President (KAZ): “The United States is a partner for our water” Steppe Wire, “Presidents talk water in Astana”, 28 Feb 2023, https://news.example/astana. Dragoman {Some.Story().Id[..12]}/s1.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KAZ", true), InlineData("Kazakhstan", true), InlineData("Omarova", true), InlineData("Dana Omarova", true), InlineData("{id}", true)]
    [InlineData("USA", false), InlineData("Paul Reeve", false), InlineData("Omar", false)]
    public async Task A_speaker_is_whoever_speaks_on_the_page_in_the_API_and_in_downloads(string speaker, bool speaks)
    {
        speaker = Uri.EscapeDataString(speaker.Replace("{id}", desk.Store.Persons("Dana Omarova")[0].Id, StringComparison.Ordinal));
        Assert.Equal(speaks, (await desk.PageAsync($"/search?speaker={speaker}")).Contains("a partner for our water", StringComparison.Ordinal));
        Assert.Equal(speaks, JsonDocument.Parse(await desk.PageAsync($"/api/v1/statements?speaker={speaker}")).RootElement.GetProperty("items").GetArrayLength() > 0);
        Assert.Equal(speaks, (await desk.PageAsync($"/download/csv?speaker={speaker}")).Contains("2023-02-28", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Filters_stay_in_the_address()
    {
        var page = WebUtility.HtmlDecode(await desk.PageAsync("/search?q=water&kind=meeting&place=KAZ&speaker=KAZ"));
        Assert.Contains("<option value=\"meeting\" selected", page, StringComparison.Ordinal);
        Assert.Contains("name=\"speaker\" value=\"KAZ\"", page, StringComparison.Ordinal);
        Assert.Contains("/download/csv?q=water&person=", (await desk.PageAsync("/search?q=water&person=Omarova")).Replace("&amp;", "&", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("We signed a pact on water.", "water", "We signed a pact on |water|."), InlineData("None of it.", "water", null)]
    public void A_snippet_is_the_stretch_with_the_words(string text, string words, string? snippet) =>
        Assert.Equal(snippet, SearchWordsOf(text, words));

    [Fact]
    public void A_long_text_s_snippet_is_cut_at_blanks_around_the_words()
    {
        var pieces = SearchWordsOf($"{string.Join(' ', Enumerable.Repeat("before", 90))} the canals carry water {string.Join(' ', Enumerable.Repeat("after", 90))}", "canals water")!;
        Assert.StartsWith("…before ", pieces, StringComparison.Ordinal);
        Assert.Contains("|canals| carry |water|", pieces, StringComparison.Ordinal);
        Assert.EndsWith(" after…", pieces, StringComparison.Ordinal);
        Assert.InRange(pieces.Length, 60, 140);
    }

    private static string? SearchWordsOf(string text, string words) =>
        Questions.SearchWords.Snippet(text, Questions.SearchWords.Of(words), 120) is { } pieces ? string.Join('|', pieces) : null;
}
