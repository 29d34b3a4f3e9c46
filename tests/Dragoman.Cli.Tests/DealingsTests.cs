using System.Text.Json;

namespace Dragoman.Cli.Tests;

public sealed class DealingsTests : IDisposable
{
    private const string First =
        """
        Ministers meet in Riga

        RIGA, May 6, 2024 (Baltic Desk) -- Latvian Foreign Minister Baiba Braze met her Estonian counterpart, Margus Tsahkna, in Riga on Monday.
        """;

    private const string Second =
        """
        Braze and Tsahkna hold talks

        TALLINN, May 7, 2024 (Amber Wire) -- Estonian Foreign Minister Margus Tsahkna met Latvian Foreign Minister Baiba Braze in Riga on Monday.
        """;

    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public void Two_stories_of_one_meeting_are_one_dealing_that_can_be_found_shown_corrected_and_exported()
    {
        Assert.Equal(0, work.Run("read", work.Write("a.txt", First), work.Write("b.txt", Second)).Status);

        var found = Assert.Single(work.Run("find", "EST-LVA", "--kind", "meeting", "--json").Records);
        var id = found.GetProperty("id").GetString()!;
        Assert.Equal("2024-05-06", found.GetProperty("when").GetString());
        Assert.Equal(2, Assert.Single(work.Run("show", id, "--json").Records).GetProperty("reports").GetArrayLength());
        Assert.Equal(id, Assert.Single(work.Run("find", "--party", "Estonia-lva", "--kind", "meeting", "--json").Records).GetProperty("id").GetString());
        Assert.Contains("Baiba Braze", work.Run("show", id[..6]).Output, StringComparison.Ordinal);
        Assert.Contains("last met", work.Run("dyad", "latvia", "EST").Output, StringComparison.Ordinal);
        Assert.Contains("Tsahkna", work.Run("person", "Tsahkna").Output, StringComparison.Ordinal);

        var corrected = work.Run("correct", id, "--set", "place=Jurmala", "--author", "ana", "--reason", "the ministry says so");

        Assert.Equal(0, corrected.Status);
        Assert.Contains("Jurmala", work.Run("export", "csv").Output, StringComparison.Ordinal);
        Assert.Contains("(corrected)", work.Run("find", "--place", "Jurmala").Output, StringComparison.Ordinal);
        Assert.Equal(3, work.Run("history", id, "--json").Records.Count);
        Assert.True(work.Run("changes", "--since", "2020-01-01").Records.Count >= 3);
        var history = work.Run("history", id).Output;
        Assert.Contains("Amber Wire, “Braze and Tsahkna hold talks”", history, StringComparison.Ordinal);
        Assert.Contains("ana: place set to Jurmala – the ministry says so", history, StringComparison.Ordinal);
        Assert.Single(work.Run("export", "jsonl", "--as-of", "2090-01-01", "--parties", "EST-LVA").Records);
        Assert.Empty(work.Run("export", "jsonl", "--as-of", "2090-01-01", "--parties", "EST-FRA").Records);
        Assert.Contains(work.Run("find", "EST-LVA").Output.Split('\n'), line => line.StartsWith(id, StringComparison.Ordinal) && line.TrimEnd().EndsWith("(corrected)", StringComparison.Ordinal));
        Assert.Equal(0, work.Run("review").Status);
        Assert.Equal(0, work.Run("agenda").Status);
    }

    [Theory]
    [InlineData("'ball' is no kind: meeting, call", "find", "--kind", "ball")]
    [InlineData("no engagement", "find", "XXX-YYY")]
    [InlineData("knows of nothing", "dyad", "XXX", "YYY")]
    [InlineData("knows nobody", "person", "Nobody")]
    [InlineData("knows no engagement or story", "history", "d123")]
    [InlineData("no day", "history", "d123", "--as-of", "someday")]
    [InlineData("no day, moment or cursor", "changes", "--since", "someday")]
    [InlineData("say one of", "correct", "d123", "--reason", "x")]
    [InlineData("is no engagement", "correct", "d123", "--reject", "--reason", "x")]
    [InlineData("find has no option --colour", "find", "--colour", "red")]
    [InlineData("--parties", "find", "KAZ-USA", "--partie", "x")]
    [InlineData("is no date", "find", "--from", "someday")]
    [InlineData("nothing.json", "import", "nothing.json")]
    public void What_cannot_be_answered_is_told_in_one_line(string why, params string[] arguments)
    {
        work.Store(First);

        var run = work.Run(arguments);

        Assert.NotEqual(0, run.Status);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gathering_of_which_nobody_is_named_has_no_empty_place_for_them()
    {
        const string plan =
            """
            Energy conference to open in Berlin

            BERLIN, May 6, 2024 (Amber Wire) -- An international energy conference will open in Berlin on Thursday.
            """;

        var read = work.Run("read", work.Write("c.txt", plan)).Output;

        Assert.Contains("gathering: Berlin, DEU", read, StringComparison.Ordinal);
        Assert.Contains("gathering: Berlin, DEU", work.Run("find", "--place", "Berlin").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_is_corrected_by_the_name_that_show_gives_it_and_taken_back()
    {
        const string quoted =
            """
            Braze and Tsahkna hold talks

            TALLINN, May 7, 2024 (Amber Wire) -- Estonian Foreign Minister Margus Tsahkna met Latvian Foreign Minister Baiba Braze in Riga on Monday. "The railway will be built in time," Tsahkna said.
            """;
        work.Run("read", work.Write("d.txt", quoted));
        var story = Assert.Single(work.Run("export", "records").Records).GetProperty("story").GetProperty("id").GetString()!;
        Assert.Contains("s1", work.Run("show", story[..12]).Output, StringComparison.Ordinal);

        var corrected = work.Run("correct", $"{story[..8]}/s1", "--set", "speaker=Baiba Braze", "--author", "ana", "--reason", "the tape says so");

        Assert.Equal(0, corrected.Status);
        Assert.Contains("speaker: Margus Tsahkna → Baiba Braze", corrected.Output, StringComparison.Ordinal);
        Assert.Contains("Baiba Braze: “The railway", work.Run("show", story[..12]).Output, StringComparison.Ordinal);
        Assert.Equal("Baiba Braze", Assert.Single(work.Run("export", "records").Records).GetProperty("statements")[0].GetProperty("speakerName").GetString());
        Assert.Contains("ana: change s1: speaker set to Baiba Braze", work.Run("history", story[..8]).Output, StringComparison.Ordinal);
        Assert.Contains("Baiba Braze: “The railway", work.Run("history", story[..8], "--as-of", "2090-01-01").Output, StringComparison.Ordinal);
        Assert.Equal(0, work.Run("correct", $"{story[..8]}/s1", "--undo", "--reason", "wrong tape").Status);
        Assert.DoesNotContain("Corrected", work.Run("show", story[..12]).Output, StringComparison.Ordinal);
        Assert.Contains("(corrected)", work.Run("correct", $"{story[..8]}/e1", "--set", "place=Jurmala", "--reason", "x").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_a_list_stays_one_line_for_other_programs()
    {
        work.Run("read", work.Write("c.txt",
            """
            Foreign ministers confer in Reykjavik

            REYKJAVIK, May 6, 2024 (Amber Wire) -- Icelandic Foreign Minister Thorgerdur Gunnarsdottir met Norwegian Foreign Minister Espen Barth Eide in Reykjavik on Monday.
            """));

        Assert.Matches("^d[0-9a-f]+  2024-05-06  held meeting: .*Reykjavik, ISL\r?\n$", work.Run("find").Output);
    }

    [Fact]
    public void Office_holders_are_imported()
    {
        var path = work.Write("holders.json", """{ "persons": [ { "id": "1", "name": "Ann Lee" } ], "memberships": [ { "person_id": "1", "role": "President", "organization_id": "Norway", "start_date": "2001" } ] }""");

        work.Store(First);
        Assert.Contains("1 persons (popolo)", work.Run("import", path).Output, StringComparison.Ordinal);
        Assert.Contains("President", work.Run("person", "A. Lee", "--on", "2010-01-01").Output, StringComparison.Ordinal);
    }
}
