using System.Text.Json;

namespace Dragoman.Cli.Tests;

/// <summary>Faults that users of the record saw, each mended here.</summary>
public sealed class RecordFaultTests : IDisposable
{
    private const string Talks =
        """
        Ministers meet in Riga

        RIGA (Baltic Desk) -- Latvian Foreign Minister Baiba Braze met her Estonian counterpart, Margus Tsahkna, in Riga on Monday.
        """;

    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [Theory]
    [InlineData("find"), InlineData("dyad", "KAZ", "USA"), InlineData("list"), InlineData("agenda"), InlineData("export", "csv"), InlineData("review"), InlineData("reread")]
    [InlineData("correct", "new", "--set", "parties=KAZ; USA", "--reason", "x"), InlineData("import", "x.json"), InlineData("serve"), InlineData("mcp"), InlineData("work"), InlineData("failed"), InlineData("failed", "--retry")]
    public void A_store_that_is_not_there_is_refused_and_not_made(params string[] arguments)
    {
        var run = work.Run([.. arguments, "--store", "recrod.db"]);

        Assert.Equal(2, run.Status);
        Assert.Contains("there is no store at recrod.db", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(work.Folder, "recrod.db")));
    }

    [Fact]
    public void A_story_read_again_without_its_date_keeps_its_date_and_its_dealing()
    {
        work.Store(Talks, published: "2024-05-07");
        var before = Assert.Single(work.Run("find", "--json").Records);

        var again = Assert.Single(work.Run("read", work.Write("a.txt", Talks), "--json").Records);

        var after = Assert.Single(work.Run("find", "--json").Records);
        Assert.Equal("2024-05-06", after.GetProperty("when").GetString());
        Assert.Equal(before.GetProperty("id").GetString(), after.GetProperty("id").GetString());
        Assert.Equal(1, after.GetProperty("revision").GetInt32());
        Assert.StartsWith("2024-05-07", again.GetProperty("story").GetProperty("published").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_says_how_many_there_are_and_how_to_get_the_others()
    {
        // Texts that told of one pair and differed in the day alone would be prints of one text.
        string[] guests =
        [
            "Estonian Foreign Minister Margus Tsahkna", "Lithuanian Foreign Minister Gabrielius Landsbergis", "Finnish Foreign Minister Elina Valtonen",
            "Polish Foreign Minister Radoslaw Sikorski", "Swedish Foreign Minister Tobias Billstrom", "Norwegian Foreign Minister Espen Barth Eide",
            "Danish Foreign Minister Lars Lokke Rasmussen", "German Foreign Minister Annalena Baerbock", "French Foreign Minister Stephane Sejourne",
        ];
        var stories = guests.Select((guest, i) => JsonSerializer.Serialize(new
        {
            id = $"s{i}",
            headline = "Ministers meet",
            published = $"2024-05-0{i + 1}",
            outlet = $"Outlet {i}",
            language = "en",
            text = $"Ministers meet again\n\nLatvian Foreign Minister Baiba Braze met {guest} in Riga on May {i + 1}, 2024.",
        }));
        work.Run("read", work.Write("stories.jsonl", string.Join('\n', stories)));
        var total = work.Run("find", "--json").Records.Count;
        Assert.True(total > 4);

        var some = work.Run("find", "--limit", "3");
        var next = work.Run("find", "--limit", "3", "--offset", "3", "--json");

        Assert.Contains($"3 of {total} engagements shown; --offset 3 shows the next, --limit {total} all", some.Error, StringComparison.Ordinal);
        Assert.Equal(3, next.Records.Count);
        Assert.Contains($"4 to 6 of {total}", next.Error, StringComparison.Ordinal);
        Assert.Empty(work.Run("find").Error);
        Assert.Contains("2 of 9 stories shown", work.Run("list", "--limit", "2").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Kept_stories_are_read_again_when_asked_and_keep_their_corrections()
    {
        work.Store(Talks, published: "2024-05-07");
        var id = Assert.Single(work.Run("find", "--json").Records).GetProperty("id").GetString()!;
        work.Run("correct", id, "--set", "place=Jurmala", "--reason", "the ministry says so");

        Assert.Contains("0 stories read again", work.Run("reread").Output, StringComparison.Ordinal);
        Assert.Contains("1 stories read again", work.Run("reread", "--all").Output, StringComparison.Ordinal);

        Assert.Contains("Jurmala", work.Run("find").Output, StringComparison.Ordinal);
        var record = Assert.Single(work.Run("export", "records").Records).GetProperty("madeBy");
        Assert.Equal("en", record.GetProperty("language").GetString());
        Assert.StartsWith("en-", record.GetProperty("model").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(record.GetProperty("program").GetString()!);
    }

    [Fact]
    public void A_dealing_that_was_merged_says_into_which()
    {
        work.Store(Talks, published: "2024-05-07");
        var id = Assert.Single(work.Run("find", "--json").Records).GetProperty("id").GetString()!;
        work.Run("correct", "new", "--set", "parties=Baiba Braze (LVA); Margus Tsahkna (EST)", "--set", "when=2024-01-15", "--reason", "x");
        var other = work.Run("find", "--to", "2024-02", "--json").Records[0].GetProperty("id").GetString()!;

        work.Run("correct", id, "--merge", other, "--reason", "told twice");

        var shown = work.Run("show", other);
        Assert.Contains($"{other} was merged into {id}", shown.Error, StringComparison.Ordinal);
        Assert.Contains("told twice", shown.Error, StringComparison.Ordinal);
        Assert.Equal(0, shown.Status);
    }
}
