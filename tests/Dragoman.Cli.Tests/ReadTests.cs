using System.Text.Json;

namespace Dragoman.Cli.Tests;

public sealed class ReadTests : IDisposable
{
    private const string Story =
        """
        Ministers meet in Riga

        RIGA, May 6, 2024 (Baltic Desk) -- Latvian Foreign Minister Baiba Braze met her Estonian counterpart, Margus Tsahkna, in Riga on Monday.
        """;

    private readonly Workplace work = new();

    [Fact]
    public void A_story_becomes_one_record_a_line()
    {
        var run = work.Run("read", "--json", "--no-store", work.Write("riga.txt", Story));

        var record = Assert.Single(run.Records);
        Assert.Equal(0, run.Status);
        Assert.Equal("", run.Error);
        Assert.Equal(1, record.GetProperty("format").GetInt32());
        Assert.Equal("riga.txt", record.GetProperty("story").GetProperty("input").GetString());
        Assert.Equal("2024-05-06", record.GetProperty("story").GetProperty("published").GetString());
        var meeting = Assert.Single(record.GetProperty("engagements").EnumerateArray());
        Assert.Equal("meeting", meeting.GetProperty("kind").GetString());
        Assert.Equal("held", meeting.GetProperty("status").GetString());
        Assert.Equal("2024-05-06", meeting.GetProperty("when").GetString());
    }

    [Fact]
    public void Every_span_of_every_sample_points_into_its_story()
    {
        var run = work.Run("read", "--json", "--layers", "--no-store", Path.GetDirectoryName(Workplace.Sample("x"))!);

        Assert.Equal(6, run.Records.Count);
        foreach (var record in run.Records)
        {
            var length = record.GetProperty("story").GetProperty("text").GetString()!.Length;
            foreach (var name in (string[])["engagements", "events"])
                foreach (var found in record.GetProperty(name).EnumerateArray())
                    foreach (var span in found.GetProperty("evidence").EnumerateArray())
                        Assert.InRange(span[1].GetInt32(), span[0].GetInt32() + 1, length);
            foreach (var statement in record.GetProperty("statements").EnumerateArray())
                Assert.InRange(statement.GetProperty("span")[1].GetInt32(), 1, length);
        }
    }

    [Fact]
    public void A_story_that_is_no_diplomacy_has_no_engagement()
    {
        var run = work.Run("read", "--json", "--no-store", Workplace.Sample("no-diplomacy.txt"));

        Assert.Empty(Assert.Single(run.Records).GetProperty("engagements").EnumerateArray());
    }

    [Fact]
    public void A_person_sees_who_met_whom()
    {
        var run = work.Run("read", "--no-store", Workplace.Sample("astana-talks.txt"));

        Assert.Contains("Kassym-Jomart Tokayev", run.Output, StringComparison.Ordinal);
        Assert.Contains("held meeting", run.Output, StringComparison.Ordinal);
        Assert.Contains("2023-02-28", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_that_comes_again_is_shown_once_and_named()
    {
        var run = work.Run("read", "--no-store", work.Write("a.txt", Story), work.Write("b.txt", Story));

        Assert.Single(run.Output.Split('\n'), line => line.Contains("Ministers meet in Riga", StringComparison.Ordinal));
        Assert.Contains("b.txt: the same story again", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Terminal_escapes_in_a_story_do_not_reach_the_terminal()
    {
        var run = work.Run("read", "--no-store", work.Write("evil.txt", Story.Replace("Ministers", "\u001b]0;owned\u0007Ministers [red]", StringComparison.Ordinal)));

        Assert.Equal(0, run.Status);
        Assert.DoesNotContain("\u001b", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read_too()
    {
        var run = work.Run(["read", "--json", "--no-store", "-"], System.Text.Encoding.UTF8.GetBytes(Story));

        Assert.Equal("-", Assert.Single(run.Records).GetProperty("story").GetProperty("input").GetString());
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_goes_on()
    {
        work.Write("in/1-empty.txt", "");
        work.Write("in/2-binary.txt", [0, 1, 2, 3, 0xff, 0xfe, 0, 0, 7, 0, 0]);
        work.Write("in/3-good.txt", Story);

        var run = work.Run("read", "--json", "--no-store", Path.Combine(work.Folder, "in"), "missing.txt");

        Assert.Equal(1, run.Status);
        Assert.Equal("3-good.txt", Assert.Single(run.Records).GetProperty("story").GetProperty("input").GetString());
        Assert.Contains("1-empty.txt", run.Error, StringComparison.Ordinal);
        Assert.Contains("2-binary.txt", run.Error, StringComparison.Ordinal);
        Assert.Contains("missing.txt: no such file or folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_nothing_to_read_is_said_to_be_so()
    {
        Directory.CreateDirectory(Path.Combine(work.Folder, "hollow"));

        var run = work.Run("read", "--no-store", "hollow");

        Assert.Equal(1, run.Status);
        Assert.Contains("nothing to read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_JSON_line_that_is_no_JSON_is_named_by_its_number()
    {
        var lines = $$"""
            {"id": "one", "published": "2024-05-06", "text": {{JsonSerializer.Serialize(Story)}}}
            {"id": "two", "text":
            {"id": "three", "published": "2024-05-07", "text": "Envoys met in Oslo."}
            """;

        var run = work.Run("read", "--json", "--no-store", work.Write("stories.jsonl", lines));

        Assert.Equal(1, run.Status);
        Assert.Equal(["one", "three"], run.Records.Select(record => record.GetProperty("story").GetProperty("input").GetString()!));
        Assert.Contains("line 2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_without_a_date_gets_none_unless_the_user_gives_it()
    {
        var path = work.Write("undated.txt", "Envoys talk\n\nThe French and Spanish envoys held talks in Lisbon on Monday.\n");

        var without = work.Run("read", "--json", "--no-store", path);
        var given = work.Run("read", "--json", "--no-store", "--published", "2024-05-07", path);

        Assert.Equal(JsonValueKind.Null, Assert.Single(without.Records).GetProperty("story").GetProperty("published").ValueKind);
        Assert.Equal("2024-05-07", Assert.Single(given.Records).GetProperty("story").GetProperty("published").GetString());
    }

    [Fact]
    public void A_publication_day_that_is_none_is_refused()
    {
        var run = work.Run("read", "--published", "yesterday", "x.txt");

        Assert.Equal(2, run.Status);
        Assert.Contains("yesterday", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_store_keeps_a_story_once_and_shows_it_again()
    {
        var path = work.Write("riga.txt", Story);

        work.Run("read", path);
        work.Run("read", path);
        var list = work.Run("list");
        var id = Assert.Single(work.Run("read", "--json", "--no-store", path).Records).GetProperty("story").GetProperty("id").GetString()!;
        var show = work.Run("show", id[..12]);

        Assert.True(File.Exists(Path.Combine(work.Folder, "dragoman.db")));
        Assert.Single(list.Output.Split('\n'), line => line.Contains("Ministers meet in Riga", StringComparison.Ordinal));
        Assert.Equal(0, show.Status);
        Assert.Contains("Baiba Braze", show.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Showing_what_the_store_does_not_hold_says_so()
    {
        work.Store(Story);
        var run = work.Run("show", "0123456789ab");

        Assert.Equal(1, run.Status);
        Assert.Contains("0123456789ab", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('(')]
    [InlineData('"')]
    public void Ten_thousand_opening_marks_cost_nothing_else(char mark)
    {
        var run = work.Run("read", "--json", "--no-store", work.Write("odd.txt", Story + "\n\n" + new string(mark, 10_000) + "\n"), work.Write("riga.txt", Story));

        Assert.Equal(2, run.Records.Count);
    }

    public void Dispose() => work.Dispose();
}
