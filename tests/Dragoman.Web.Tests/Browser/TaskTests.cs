using Dragoman.Web.Shelved;
using Microsoft.Playwright;

namespace Dragoman.Web.Tests;

/// <summary>The seventeen tasks of docs/desk.md in a real browser, each with no more clicks than stand there.</summary>
[Collection(Clipboard.Name)]
public sealed class TaskTests(SomeBrowser browser, TaskDesk task) : IClassFixture<TaskDesk>
{
    /// <summary>Counts what a hand does: a form that is sent by Enter clicks nothing.</summary>
    private const string Counter = "addEventListener('click', event => { if (event.isTrusted && event.detail > 0) sessionStorage.setItem('clicks', 1 + Number(sessionStorage.getItem('clicks') ?? 0)); }, true)";

    private readonly SomeDesk desk = task.Desk;

    private string Meeting => desk.Id(new FindQuery { Kind = EngagementKind.Meeting, Parties = ["KAZ", "USA"] });

    [Fact]
    public Task Add_an_engagement_by_hand() => DoAsync("/", 2, async page =>
    {
        await Link(page, "Add").ClickAsync();
        await page.GetByLabel("Name of participant 1").FillAsync("Ilze Kalnina");
        await page.GetByLabel("Country of participant 1").FillAsync("LVA");
        await page.GetByLabel("Country of participant 2").FillAsync("Estonia");
        await Button(page, "Add").ClickAsync();
        await page.ArrivesAsync("**/engagement/**");
        Assert.Contains("Ilze Kalnina", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    });

    [Fact]
    public Task Correct_one_participant_s_country_and_see_it_in_the_ICEWS_export() => DoAsync($"/engagement/{Meeting}", 3, async page =>
    {
        await page.GetByText("Correct this record").ClickAsync();
        await page.GetByLabel("Country of participant 2").FillAsync("Canada");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync("**done=change**");
        await page.GetByText("Download this record").ClickAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "ICEWS" }).ClickAsync());
        Assert.Contains("\tCanada\t", await File.ReadAllTextAsync(await file.PathAsync()), StringComparison.Ordinal);
        await desk.Store.CorrectAsync(new Correction { Kind = CorrectionKind.Undo, Target = desk.Store.Find(new FindQuery { Parties = ["KAZ", "CAN"] })[0].Id, Author = "ana", Reason = "for the other tasks" });
    });

    [Fact]
    public async Task Undo_a_rejection()
    {
        var id = desk.Id(new FindQuery { Person = "Idris Benali" });
        var page = await OpenAsync($"/engagement/{id}");
        await page.GetByText("Correct this record").ClickAsync();
        await Button(page, "Reject").ClickAsync();
        await page.ArrivesAsync("**undo=**");
        await CountedAsync(page, 1, async () =>
        {
            await Button(page, "Undo").ClickAsync();
            await Assertions.Expect(page.Locator(".facts").First).ToContainTextAsync("not reviewed");
        });
        Documented("Undo a rejection", 1);
    }

    [Fact]
    public Task Save_a_pair_with_an_alert_by_mail() => DoAsync("/dyad/KAZ/UZB", 2, async page =>
    {
        await page.GetByText("Tell me what is new here").ClickAsync();
        await page.GetByLabel("Mail or webhook address").FillAsync("ana@ministry.example");
        await Button(page, "Save the alert").ClickAsync();
        await page.ArrivesAsync("**/alerts");
        Assert.Equal((AlertWay.Mail, "?party=KAZ&party=UZB"), desk.Service<Alerts>().All.Select(alert => (alert.Way, alert.Query)).Single());
    });

    [Fact]
    public Task Have_a_brief_as_a_Word_document() => DoAsync("/dyad/KAZ/USA", 2, async page =>
    {
        await Link(page, "Brief").ClickAsync();
        await page.ArrivesAsync("**/brief/**");
        Assert.EndsWith(".docx", (await page.RunAndWaitForDownloadAsync(() => Link(page, "Word (DOCX)").ClickAsync())).SuggestedFilename, StringComparison.Ordinal);
    });

    [Fact]
    public Task Cite_a_statement() => DoAsync("/search?q=partner", 1, async page =>
    {
        await page.GetByText("cite", new() { Exact = false }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".citation").First).ToContainTextAsync("Dana Omarova, President (KAZ): “The United States is a partner for our water”");
        Assert.Contains("Dana Omarova", await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    });

    [Fact]
    public Task Give_a_story_its_date() => DoAsync($"/story/{TaskDesk.Dateless.Id}", 1, async page =>
    {
        await page.GetByLabel("Published on").FillAsync("2023-02-28");
        await Button(page, "Read it with this day").ClickAsync();
        await page.ArrivesAsync("**done=story**");
        Assert.Contains("28 Feb 2023", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    });

    [Fact]
    public Task Find_who_denies_a_meeting() => DoAsync("/", 1, async page =>
    {
        var row = page.Locator("tr", new() { Has = page.Locator(".flag", new() { HasText = "denied" }) }).First;
        await Assertions.Expect(row).ToContainTextAsync("as River Courier has it");
        await row.Locator("a.kind").ClickAsync();
        await page.ArrivesAsync("**/engagement/**");
        await Assertions.Expect(page.Locator(".sides td", new() { HasText = "denied" }).First).ToBeVisibleAsync();
    });

    [Fact]
    public Task Follow_a_date_to_its_words() => DoAsync($"/engagement/{Meeting}", 1, async page =>
    {
        await page.Locator("dt:text-is('When') + dd .evidence a").First.ClickAsync();
        await page.ArrivesAsync("**/story/**");
        Assert.Equal("Tuesday", await page.Locator("mark#at").InnerTextAsync());
    });

    [Fact]
    public Task See_what_two_parties_have_ahead() => DoAsync("/", 0, async page =>
    {
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("DEU-UZB");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync("**/dyad/DEU/UZB");
        await Assertions.Expect(page.Locator("section[aria-labelledby=coming]")).ToContainTextAsync("Lena Brandt");
    });

    [Fact]
    public Task Watch_a_country_and_a_format() => DoAsync("/", 2, async page =>
    {
        await Link(page, "Watch").ClickAsync();
        await page.ArrivesAsync("**/watch");
        await page.Locator("[name=name]").Last.FillAsync("Central Asia");
        await page.Locator("[name=items]").Last.FillAsync("UZB, C5+1");
        await Button(page, "Make the list").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Central Asia");
    });

    [Fact]
    public Task Check_a_draft() => DoAsync("/", 2, async page =>
    {
        await Link(page, "Check a text").ClickAsync();
        await page.ArrivesAsync("**/check");
        await page.GetByLabel("Draft").FillAsync("US Secretary of State Paul Reeve met Kazakhstan's President Dana Omarova in Astana on February 28.");
        await Button(page, "Check it").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("supported");
    });

    [Fact]
    public Task Write_a_note() => DoAsync("/dyad/KAZ/USA", 1, async page =>
    {
        await page.GetByLabel("Write a note").FillAsync("Ask for the minutes.");
        await Button(page, "Keep the note").ClickAsync();
        await Assertions.Expect(page.Locator(".memo")).ToContainTextAsync("Ask for the minutes.");
    });

    [Fact]
    public Task Tag_an_engagement_and_find_all_that_have_the_tag() => DoAsync($"/engagement/{desk.Id(new FindQuery { Person = "Ana Duarte" })}", 1, async page =>
    {
        await page.GetByLabel("New tag").FillAsync("lent visits");
        await page.Keyboard.PressAsync("Enter");
        await Link(page, "lent visits").ClickAsync();
        await page.ArrivesAsync("**/tag/**");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Ana Duarte");
    });

    [Fact]
    public async Task Say_that_two_persons_are_one_and_part_them_again()
    {
        var (one, other) = (desk.Store.Persons("Marco Riva")[0].Id, desk.Store.Persons("Ana Duarte")[0].Id);
        var page = await OpenAsync($"/person/{one}");
        await CountedAsync(page, 2, async () =>
        {
            await page.GetByText("Merge another person into this one").ClickAsync();
            await page.Locator("input[name=named]").FillAsync(other);
            await Button(page, "Merge").ClickAsync();
            await page.ArrivesAsync("**done=merge");
        });
        await CountedAsync(page, 1, async () =>
        {
            await Button(page, "Part again").ClickAsync();
            await page.ArrivesAsync("**done=part");
        });
        Assert.Equal(other, desk.Store.Person(other)!.Id);
        Documented("Say that two persons are one", 2);
        Documented("Part them again", 1);
    }

    [Fact]
    public Task See_this_week_with_its_hours() => DoAsync("/", 2, async page =>
    {
        await Link(page, "Calendar").ClickAsync();
        await page.ArrivesAsync("**/calendar");
        await Link(page, "Week").ClickAsync();
        await page.ArrivesAsync("**week=**");
        await Assertions.Expect(page.Locator("#today")).ToBeVisibleAsync();
    });

    private static ILocator Link(IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First;

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = name != "Part again" });

    private async Task DoAsync(string path, int clicks, Func<IPage, Task> work, [System.Runtime.CompilerServices.CallerMemberName] string name = "")
    {
        Documented(name.Replace("_s_", "'s ", StringComparison.Ordinal).Replace('_', ' '), clicks);
        var page = await OpenAsync(path);
        await CountedAsync(page, clicks, () => work(page));
        await page.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var page = await browser.OpenAsync(desk);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(path);
        await page.EvaluateAsync(Counter);
        await page.AddInitScriptAsync(Counter);
        return page;
    }

    private static async Task CountedAsync(IPage page, int clicks, Func<Task> work)
    {
        await page.EvaluateAsync("sessionStorage.clear()");
        await work();
        Assert.Equal(clicks, await page.EvaluateAsync<int>("Number(sessionStorage.getItem('clicks') ?? 0)"));
    }

    /// <summary>What the documentation promises is what is tried.</summary>
    private static void Documented(string name, int clicks)
    {
        var desk = File.ReadAllText(Path.Combine(SomePictures.Folder(), "..", "desk.md"));
        Assert.Contains($"| {name} | {clicks} |", desk, StringComparison.Ordinal);
    }
}
