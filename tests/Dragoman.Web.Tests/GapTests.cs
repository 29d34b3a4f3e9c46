using System.Text;
using Dragoman.Web.Gaps;
using NodaTime;

namespace Dragoman.Web.Tests;

/// <summary>An official list beside the record: expected, found, missing.</summary>
public sealed class GapTests(SharedDesk shared)
{
    private static readonly LocalDate Today = new(2023, 3, 1);

    private static OfficialList List(string text) => OfficialList.Parse(Encoding.UTF8.GetBytes(text), Today);

    [Theory]
    [InlineData("Date;Who;Where\n2023-02-28;\"Omarova; President of Kazakhstan\";Astana\n", "Omarova; President of Kazakhstan"), InlineData("day\twhat\n2023-02-28\tThe \"\"canal\"\"\n", "The \"\"canal\"\"")]
    [InlineData("\ufeffwhen,title,notes\r\n2023-02-28,\"two\r\nlines, \"\"quoted\"\"\",x\r\n", "two\r\nlines, \"quoted\"")]
    public void A_list_is_read_with_commas_semicolons_or_tabs(string text, string what) => Assert.Equal((what, "2023-02-28"), List(text).Entries.Select(entry => (entry.What, entry.When)).Single());

    [Theory]
    [InlineData("hello"), InlineData("a,b\n1,2\n"), InlineData("")]
    public void What_is_no_list_is_told(string text) => Assert.Throws<StoreException>(() => List(text));

    [Fact]
    public void A_line_without_a_date_is_told_with_its_number()
    {
        var list = List("date,what\n2023-02-28,Talks\n28 February,Dinner\n2023-03-02,\n");
        Assert.Single(list.Entries);
        Assert.Equal(["line 3: “28 February” is no date such as 2023-02-28", "line 4: says not what it is"], list.LeftOut);
    }

    [Fact]
    public void Expected_found_and_missing_are_told_apart()
    {
        var list = List("""
            date,what,where
            2023-02-28,Meeting with President Omarova,Almaty
            2023-03-01,Talks with Omarova,Almaty
            2023-02-20,Talks with Omarova,Almaty
            2023-02-28,Meeting with the Foreign Minister of Italy,Rome
            2023-02-28,Reception for staff,
            """);
        var report = GapReport.Of(shared.Desk.Store, list.Entries, "USA");
        Assert.Equal((5, 2, 3), (report.Expected, report.Found, report.Missing));
        Assert.Equal([null, "Omarova, Almaty", null, null, "Omarova, Almaty, on another day"], report.Lines.Select(line => line.Found is null ? null : line.Why));
    }

    [Fact]
    public void A_calendar_is_a_list_too_and_what_it_calls_off_is_not_expected()
    {
        var list = List("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Meeting with President Omarova\nDTSTART;VALUE=DATE:20230228\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Talks\nSTATUS:CANCELLED\nDTSTART:20230301T100000\nEND:VEVENT\nEND:VCALENDAR\n");
        Assert.Equal(1, GapReport.Of(shared.Desk.Store, list.Entries, "USA").Found);
        Assert.Single(list.Entries);
    }
}
