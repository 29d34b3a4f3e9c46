using System.Net;

namespace Dragoman.Web.Tests;

public sealed class PageTests(SharedDesk shared)
{
    public static TheoryData<string> Pages =>
    [
        "/", "/search?q=water", "/search?q=KAZ", "/search", "/stories", "/calendar", "/calendar?month=2023-02", "/review", "/drop", "/map", "/network", "/network?from=2022&party=KAZ", "/formats",
        "/dyad/KAZ/USA", "/dyad/kaz/us", "/format/C5+1", "/person/Dana%20Omarova",
    ];

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_page_opens_and_weighs_little(string path)
    {
        var desk = shared.Desk;
        var page = await desk.PageAsync(path);
        Assert.Contains("<h1", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 500, 150_000);
        Assert.DoesNotContain("style=\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_opens_on_an_empty_store()
    {
        await using var desk = await SomeDesk.OpenAsync();
        await Assert.AllAsync(Pages.Select(row => row.Data), async path => Assert.Contains((await desk.Client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.NotFound]));
    }

    [Theory]
    [InlineData("/nowhere"), InlineData("/engagement/d000000000000"), InlineData("/engagement/x"), InlineData("/person/Nobody%20Atall"), InlineData("/dyad/KAZ/KAZ"), InlineData("/dyad/QQQ/USA"), InlineData("/story/ffffffffffff"), InlineData("/format/No%20Such%20Forum")]
    public async Task What_is_not_there_is_a_page_that_says_so(string path)
    {
        var desk = shared.Desk;
        Assert.Contains("No such", await desk.PageAsync(path, HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sources"), InlineData("/gaps"), InlineData("/tag"), InlineData("/formats"), InlineData("/add/engagement"), InlineData("/check"), InlineData("/watch"), InlineData("/alerts"), InlineData("/map"), InlineData("/network")]
    public async Task Every_part_of_the_desk_is_linked_from_its_first_page(string part) =>
        Assert.Contains($"href=\"{part}\"", await shared.Desk.PageAsync("/"), StringComparison.Ordinal);

    [Fact]
    public async Task The_desk_shows_what_is_new_beside_what_comes()
    {
        await using var desk = await SomeDesk.WithNewsAsync();
        var page = await desk.PageAsync("/");
        Assert.Contains("Dana Omarova", page, StringComparison.Ordinal);
        Assert.Contains("Changed, moved, called off, withdrawn, denied, contradicted", page, StringComparison.Ordinal);
        Assert.Contains("contradicted</b>", page, StringComparison.Ordinal);
        Assert.Contains("lend 12 million dollars for pumps", page, StringComparison.Ordinal);
        Assert.Contains("Thu 9 Mar 2023", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engagement_says_how_many_of_its_stories_are_copies()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting(), Some.Meeting("Harbour Post", text: Some.MeetingText + "\n\nFrom our wire desk."));
        var id = desk.Store.Find(new Records.FindQuery { Kind = EngagementKind.Meeting })[0].Id;
        Assert.Contains("told by 2 stories, one of them a copy", await desk.PageAsync($"/engagement/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_put_off_stands_in_the_diary_on_its_new_day_alone()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Plan("2023-03-06"), Some.Plan("2023-03-09", EngagementStatus.Postponed, published: "2023-03-01", outlet: "Harbour Post"),
            Some.Plan("2023-03-07", EngagementStatus.Postponed, "Ana Duarte", "PRT", "TUN", "Tunis"));
        var diary = (await desk.PageAsync("/")).Split("class=\"diary\"")[1];
        Assert.Contains("Lena Brandt", diary[diary.IndexOf("Thu 9 Mar", StringComparison.Ordinal)..diary.IndexOf("Fri 10 Mar", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.DoesNotContain("Ana Duarte", diary[..diary.IndexOf("</dl>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_seen_at_the_last_visit_is_new_no_more()
    {
        await using var desk = await SomeDesk.WithNewsAsync();
        await desk.PageAsync("/");
        Assert.Contains("Dana Omarova", await desk.PageAsync("/"), StringComparison.Ordinal);
        desk.Clock.Now += TimeSpan.FromHours(2);
        Assert.Contains("Nothing new", await desk.PageAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KAZ-USA", "/dyad/KAZ/USA"), InlineData("Kazakhstan - United States", "/dyad/KAZ/USA"), InlineData("kz/us", "/dyad/KAZ/USA"), InlineData("C5+1", "/format/C5%2B1"), InlineData("G-20", "/format/G20")]
    public async Task The_search_box_leads_straight_to_what_is_named(string words, string address)
    {
        var desk = shared.Desk;
        var answer = await desk.Client.GetAsync(new Uri($"/search?q={Uri.EscapeDataString(words)}", UriKind.Relative));
        Assert.Equal(address, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_search_box_leads_straight_to_a_person()
    {
        var desk = shared.Desk;
        var answer = await desk.Client.GetAsync(new Uri("/search?q=Omarova", UriKind.Relative));
        Assert.StartsWith("/person/p", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engagement_shows_offices_outlets_statements_and_codes()
    {
        var desk = shared.Desk;
        var page = await desk.PageAsync($"/engagement/{desk.Id(new FindQuery { Parties = ["KAZ", "USA"], Kind = EngagementKind.Meeting })}");
        foreach (var words in new[] { "President", "Secretary of State", "Harbour Post", "Steppe Wire", "a partner for our water", "40,000,000", "CONSULT/visit", "CAMEO 043", "Tashkent" })
            Assert.Contains(words, page, StringComparison.Ordinal);
        var visit = await desk.PageAsync($"/engagement/{desk.Id(new FindQuery { Parties = ["KAZ", "USA"], Kind = EngagementKind.Visit })}");
        Assert.Contains("Where (differs)", visit, StringComparison.Ordinal);
        Assert.Contains("Almaty", visit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_opens_its_words_highlighted_in_the_story()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting());
        var page = await desk.PageAsync($"/engagement/{desk.Id(new FindQuery { Kind = EngagementKind.Meeting })}");
        var start = Some.MeetingText.IndexOf("Tuesday", StringComparison.Ordinal);
        var address = $"/story/{Some.Story().Id}?at={start}-{start + 7}";
        Assert.Contains($"{address}#at", page, StringComparison.Ordinal);
        Assert.Contains("<mark id=\"at\" class=\"time at\">Tuesday</mark>", await desk.PageAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dyad_shows_contacts_promises_and_what_each_said_of_the_other()
    {
        var desk = shared.Desk;
        var page = await desk.PageAsync("/dyad/KAZ/USA");
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Contains("lend 12 million dollars for pumps", page, StringComparison.Ordinal);
        Assert.Contains("a partner for our water", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_has_offices_trips_and_counterparts()
    {
        var desk = shared.Desk;
        var page = await desk.PageAsync("/person/Paul%20Reeve");
        Assert.Contains("Secretary of State", page, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"bar", page, StringComparison.Ordinal);
        Assert.Contains("Dana Omarova", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_is_not_known_is_listed_beside_the_map()
    {
        await using var desk = await SomeDesk.OpenAsync(null, Some.Meeting(), Some.Plan("2023-03-06", place: "Nowherebad"));
        var page = await desk.PageAsync("/map");
        Assert.Single(page.Split("class=\"spot\"").Skip(1));
        Assert.Contains("Nowherebad", page[page.IndexOf("Without a known place", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_shows_where_a_plan_stood_before_it_moved_and_keeps_to_a_party()
    {
        var desk = shared.Desk;
        var page = await desk.PageAsync("/calendar?month=2023-03");
        var sixth = page[page.IndexOf("<time datetime=\"2023-03-06\"", StringComparison.Ordinal)..page.IndexOf("<time datetime=\"2023-03-07\"", StringComparison.Ordinal)];
        Assert.Contains("class=\"entry moved\"", sixth, StringComparison.Ordinal);
        Assert.Contains("now 9 Mar 2023", sixth, StringComparison.Ordinal);
        Assert.Contains("class=\"entry cancelled\"", page, StringComparison.Ordinal);
        Assert.Contains("class=\"entry proposed\"", page, StringComparison.Ordinal);
        var italy = WebUtility.HtmlDecode(await desk.PageAsync("/calendar?month=2023-03&party=Italy"));
        Assert.Contains("/calendar.ics?party=ITA", italy, StringComparison.Ordinal);
        Assert.Contains("ITA–EGY", italy, StringComparison.Ordinal);
        Assert.DoesNotContain("DEU–UZB", italy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_network_ties_those_who_dealt_with_each_other()
    {
        var desk = shared.Desk;
        var page = await desk.PageAsync("/network?from=2022&to=2023-12");
        Assert.Contains("/dyad/KAZ/USA", page, StringComparison.Ordinal);
        Assert.Contains("class=\"tie\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/dyad/PRT/TUN", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Germany", await desk.PageAsync("/network?from=2022&to=2023-12&party=KGZ"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_is_kept_with_its_feed_and_forgotten()
    {
        await using var desk = await SomeDesk.WithNewsAsync();
        var saved = await desk.SendFormAsync("/search?q=water", "/searches/save", ("query", "?q=water"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("/search.atom?q=water", await desk.PageAsync("/"), StringComparison.Ordinal);
        Assert.Contains("<entry>", await desk.PageAsync("/search.atom?q=water"), StringComparison.Ordinal);
        await desk.SendFormAsync("/", "/searches/forget", ("query", "?q=water"));
        Assert.DoesNotContain("/search.atom?q=water", await desk.PageAsync("/"), StringComparison.Ordinal);
    }
}
