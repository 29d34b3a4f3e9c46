namespace Dragoman.Intake.Tests;

public sealed class FeedTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("<p>The foreign ministers of Norway and Chile signed a fisheries accord in Oslo, officials of both sides said.</p>", 9));

    [Fact]
    public void Rss_items_with_their_text_are_read_and_others_announced()
    {
        var outcomes = Some.Outcomes($"""
            <?xml version="1.0"?><!DOCTYPE rss SYSTEM "http://example.invalid/rss.dtd"><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>The Herald</title><language>en-gb</language><image><title>logo</title></image>
            <item><title>Accord &amp; peace</title><link>https://herald.example/a</link><pubDate>Thu, 04 Mar 1999 10:15:00 +0100</pubDate><dc:creator>Ingrid Solberg</dc:creator>
            <content:encoded><![CDATA[{Long}]]></content:encoded></item>
            <item><title>Another</title><link>https://herald.example/b</link><description>Short.</description></item></channel></rss>
            """, "feed.xml");
        var story = outcomes[0].Story!;
        Assert.Equal(("Accord & peace", "The Herald", "Ingrid Solberg", "1999-03-04T10:15+01:00", "https://herald.example/a"), (story.Headline, story.Outlet, story.Byline, story.Published, story.Input));
        Assert.Equal("https://herald.example/b", outcomes[1].Address);
    }

    [Fact]
    public void Atom_entries_are_read()
    {
        var outcomes = Some.Outcomes($"""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Herald</title>
            <entry><title>Accord</title><link rel="self" href="https://herald.example/self"/><link href="https://herald.example/a"/><id>urn:1</id><published>1999-03-04T10:15:00Z</published>
            <author><name>Ingrid Solberg</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{Long}</div></content></entry></feed>
            """, "feed.atom");
        var story = Assert.Single(outcomes).Story!;
        Assert.Equal(("Accord", "Ingrid Solberg", "1999-03-04T10:15Z", "https://herald.example/a"), (story.Headline, story.Byline, story.Published, story.Input));
    }

    [Fact]
    public void A_news_sitemap_announces_its_addresses()
    {
        var outcomes = Some.Outcomes("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://herald.example/a</loc><news:news><news:publication><news:name>The Herald</news:name><news:language>en</news:language></news:publication><news:publication_date>1999-03-04</news:publication_date><news:title>Accord</news:title></news:news></url>
            <url><loc>https://herald.example/b</loc></url></urlset>
            """, "sitemap.xml");
        Assert.Equal(["https://herald.example/a", "https://herald.example/b"], outcomes.Select(outcome => outcome.Address));
    }

    [Fact]
    public void A_json_feed_is_read()
    {
        var outcomes = Some.Outcomes($$"""
            { "version": "https://jsonfeed.org/version/1.1", "title": "The Herald",
              "items": [ { "id": "1", "url": "https://herald.example/a", "title": "Accord", "content_html": "{{Long}}", "date_published": "1999-03-04T10:15:00Z" },
                         { "id": "2", "url": "https://herald.example/b", "title": "Another", "summary": "Short." } ] }
            """, "feed.json");
        Assert.Equal(("Accord", "1999-03-04T10:15Z"), (outcomes[0].Story?.Headline, outcomes[0].Story?.Published));
        Assert.Equal("https://herald.example/b", outcomes[1].Address);
    }

    [Fact]
    public void Xml_that_breaks_gives_what_stood_before_and_expands_nothing()
    {
        var outcomes = Some.Outcomes("<rss><channel><item><link>https://herald.example/a</link></item><item><title>x</tit", "feed.xml");
        Assert.Equal("https://herald.example/a", outcomes[0].Address);
        Assert.Contains("well-formed", outcomes[^1].Failed, StringComparison.Ordinal);
        var bomb = Some.Outcomes("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><rss><channel><item><title>&b;</title><link>https://herald.example/a</link></item></channel></rss>", "feed.xml");
        Assert.All(bomb, outcome => Assert.Null(outcome.Story));
    }

    [Fact]
    public void News_ml_gives_headline_byline_date_and_paragraphs()
    {
        var story = Assert.Single(Some.Outcomes("""
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:herald:1" xml:lang="en"><itemMeta><provider literal="The Agency"/><versionCreated>1999-03-04T10:15:00Z</versionCreated></itemMeta>
            <contentMeta><headline>Accord signed</headline><by>By Ingrid Solberg</by></contentMeta>
            <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>OSLO, March 4 (AFP) - The ministers of Norway and Chile signed an accord.</p><p>They will meet again.</p></body></html></inlineXML></contentSet></newsItem>
            """, "item.xml")).Story!;
        Assert.Equal(("urn:newsml:herald:1", "Accord signed", "Ingrid Solberg", "1999-03-04T10:15Z", "The Agency"), (story.Input, story.Headline, story.Byline, story.Published, story.Agency));
        Assert.Equal("The ministers of Norway and Chile signed an accord.\n\nThey will meet again.", story.Body());
        Assert.Equal("1999-03-04", story.Dateline?.Date);
    }

    [Fact]
    public void News_please_and_ninjs_are_read()
    {
        var please = Assert.Single(Some.Outcomes("""{"url":"https://herald.example/a","title":"Accord","maintext":"The ministers met in Oslo.","date_publish":"1999-03-04 10:15:00","authors":["Ingrid Solberg"],"source_domain":"herald.example","language":"en"}""", "a.json")).Story!;
        Assert.Equal(("Accord", "1999-03-04T10:15", "Ingrid Solberg", "herald.example"), (please.Headline, please.Published, please.Byline, please.Outlet));
        var ninjs = Assert.Single(Some.Outcomes("""{"uri":"urn:2","headline":"Accord","body_text":"The ministers met in Oslo.","versioncreated":"1999-03-04T10:15:00Z","byline":"By Ingrid Solberg"}""", "b.json")).Story!;
        Assert.Equal(("urn:2", "Accord", "1999-03-04T10:15:00Z", "Ingrid Solberg"), (ninjs.Input, ninjs.Headline, ninjs.Published, ninjs.Byline));
    }

    [Fact]
    public void A_gdelt_file_announces_each_address_once()
    {
        static string Row(int id, string address) => $"{id}{new string('\t', 57)}{address}";
        var outcomes = Some.Outcomes($"{Row(1, "https://herald.example/a")}\n{Row(2, "https://herald.example/a")}\n{Row(3, "https://herald.example/b")}\nbroken\n", "20200101.export.CSV");
        Assert.Equal(["https://herald.example/a", "https://herald.example/b"], outcomes.Where(outcome => outcome.Address is not null).Select(outcome => outcome.Address));
        Assert.Equal("line 4", outcomes.Single(outcome => outcome.Failed is not null).Where);
    }

    [Fact]
    public void Markup_nested_without_end_in_a_feed_costs_no_more_than_its_length()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 400_000)) + "x" + string.Concat(Enumerable.Repeat("</div>", 400_000));
        Assert.Single(Limit.Soon(TimeSpan.FromSeconds(10), () => Some.Outcomes($"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><entry><title>x</title><content type='xhtml'>{deep}</content></entry></feed>", "deep.atom")));
    }
}
