using Dragoman.Model;

namespace Dragoman.Intake.Tests;

public sealed class HtmlTests
{
    private const string First = "The foreign ministers of Norway and Chile signed a fisheries accord in Oslo after two days of negotiations, officials said.";
    private const string Second = "Both sides said that patrols would begin in the spring, once the two parliaments have given their consent to the text.";
    private const string Last = "The two ministers will meet again in Santiago.";

    private static Story Read(string body, string head = "") =>
        Some.Story($"<!doctype html><html lang=\"en\"><head><title>Norway, Chile sign accord | The Herald</title>{head}</head><body>{body}</body></html>", "https://herald.example/a");

    [Fact]
    public void Menus_teasers_comments_and_captions_stay_out_and_the_last_paragraph_stays_in()
    {
        var story = Read($"""
            <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
            <main><article><h1>Norway, Chile sign accord</h1><div class="share"><a href="#">Share on every network there is</a></div>
            <figure><img src="a.jpg"><figcaption>The ministers shake hands in Oslo on a rainy Thursday, before the talks.</figcaption></figure>
            <div class="article-body"><p>{First}</p><p>{Second}</p><ul><li>No trawling within ten miles of the coast</li><li>A joint register of ships</li></ul>
            <blockquote>A good day for the cod, and for us.</blockquote><p>{Last}</p></div>
            <div class="related"><h2>More on this</h2><div><h3><a href="/1">Five things to know about krill and its friends</a></h3><p>Krill is small, but there is a great deal of it in the sea.</p></div></div>
            <div id="comments"><p>I have never liked fish, and I do not see why anyone should, said my neighbour to me yesterday.</p></div></article></main>
            <footer><p>Copyright The Herald. All rights are reserved, and so are all lefts, by the owners.</p></footer>
            """);
        Assert.Equal("Norway, Chile sign accord", story.Headline);
        Assert.Equal($"{First}\n\n{Second}\n\nNo trawling within ten miles of the coast\n\nA joint register of ships\n\nA good day for the cod, and for us.\n\n{Last}", story.Body());
    }

    [Fact]
    public void Json_ld_gives_headline_dates_byline_outlet_and_section()
    {
        var story = Read($"<h1>Norway, Chile sign accord</h1><p>{First}</p><p>{Second}</p>", """
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Norway, Chile sign accord",
            "datePublished":"2021-03-02T23:15:00+01:00","dateModified":"2021-03-03T08:00:00Z","author":[{"@type":"Person","name":"Ingrid Solberg"},{"@type":"Person","name":"Pablo Soto"}],
            "publisher":{"@type":"Organization","name":"The Herald"},"articleSection":"World"}]}</script><link rel="canonical" href="https://herald.example/accord">
            """);
        Assert.Equal(("2021-03-02T23:15+01:00", "2021-03-03T08:00Z"), (story.Published, story.Modified));
        Assert.Equal(("Ingrid Solberg, Pablo Soto", "The Herald", "World"), (story.Byline, story.Outlet, story.Section));
        Assert.Equal(("https://herald.example/accord", "en"), (story.Url, story.Language));
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2021-03-02T08:00:00Z'>", "", "2021-03-02T08:00Z")]
    [InlineData("<meta name='DC.date.issued' content='2021-03-02'>", "", "2021-03-02")]
    [InlineData("", "<time datetime='2021-03-02'>yesterday</time>", "2021-03-02")]
    [InlineData("", "<p class='meta'>Published on 2 March 2021 at 10:15</p>", "2021-03-02T10:15")]
    [InlineData("<link rel='canonical' href='https://herald.example/2021/03/02/accord'>", "", "2021-03-02")]
    [InlineData("", "", null)]
    public void The_date_comes_from_markup_address_or_visible_text(string head, string line, string? date) =>
        Assert.Equal(date, Read($"<article><h1>Norway, Chile sign accord</h1>{line}<p>{First}</p><p>{Second}</p></article>", head).Published);

    [Fact]
    public void An_article_that_stands_only_in_the_pages_json_ld_is_taken_from_there()
    {
        var told = string.Join(" ", Enumerable.Repeat(First, 8));
        var story = Read("<h1>Norway, Chile sign accord</h1><div id='app'></div><p>Please wait while the page is being put together for you, dear reader.</p>",
            $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Norway, Chile sign accord\",\"articleBody\":\"{told}\"}}</script>");
        Assert.Equal(told, story.Body());
    }

    [Fact]
    public void A_path_through_the_site_a_date_line_and_the_authors_life_are_no_part_of_the_story()
    {
        var story = Read($"""
            <article><h1>Norway, Chile sign accord</h1><p>Home » World » Norway, Chile sign accord</p><p>By Ingrid Solberg</p><p>Posted: Thursday, March 4, 2021. 10:11 pm</p>
            <p>{First}</p><p>{Second}</p><p>Advertisement</p><p>{Last}</p><p>Ingrid Solberg is a senior writer who has been with this paper since the days of lead.</p><p>Sign up to our newsletter for more of this.</p></article>
            """);
        Assert.Equal($"{First}\n\n{Second}\n\n{Last}", story.Body());
    }

    [Fact]
    public void A_page_in_an_old_character_set_is_read_as_it_declares()
    {
        var html = $"<html><head><meta charset=windows-1252><title>Accord</title></head><body><h1>Accord sign\u00E9</h1><p>{First} D\u00E9j\u00E0 vu \u2013 \u201Cindeed\u201D.</p></body></html>";
        var bytes = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(html);
        Assert.Contains("D\u00E9j\u00E0 vu \u2013 \u201Cindeed\u201D", Some.Story(new Page("a.html", bytes)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("(")]
    [InlineData("<ul><li>")]
    public void Ten_thousand_of_anything_neither_hang_nor_throw(string piece)
    {
        var outcomes = Some.Outcomes("<html><body><p>" + First + "</p>" + string.Concat(Enumerable.Repeat(piece, 10_000)) + "</body></html>", "a.html");
        Assert.Single(outcomes);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    public void A_page_of_nothing_but_opened_elements_is_refused_at_once(string opened)
    {
        var outcome = Assert.Single(Limit.Soon(TimeSpan.FromSeconds(10), () => Some.Outcomes("<html><body>" + string.Concat(Enumerable.Repeat(opened, 200_000)), "deep.html")));
        Assert.Contains("nested deeper than 4000", outcome.Failed, StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_paragraphs_that_nobody_closed_are_no_nesting()
    {
        var paragraphs = string.Concat(Enumerable.Range(0, 5000).Select(i => $"<p>Two ministers met in the old town hall on day {i} and spoke of fish, of nets and of the sea."));
        var page = Some.Page($"<html><body><article><h1>Accord</h1>{paragraphs}</article></body></html>", "long.html");
        var patient = new StoryIntake(IntakeLimits.Default with { Words = 1_000_000 });
        Assert.NotNull(Assert.Single(patient.Read(page, TestContext.Current.CancellationToken)).Story);
    }
}
