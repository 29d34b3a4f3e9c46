namespace Dragoman.Cli.Tests;

/// <summary>What goes wrong at the command line is told in one clear line.</summary>
public sealed class WordsTests : IDisposable
{
    private readonly Workplace work = new();

    [Theory]
    [InlineData("--kind", "summit")]
    [InlineData("--status", "done")]
    public void A_kind_or_status_that_is_none_is_one_line(string option, string value)
    {
        var run = work.Run("find", option, value);

        Assert.Equal(2, run.Status);
        Assert.Contains(value, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("find")]
    [InlineData("agenda")]
    public void A_mistyped_store_is_told_and_not_made(string command)
    {
        var run = work.Run(command, "--store", "dargoman.db");

        Assert.Equal(2, run.Status);
        Assert.Contains("there is no store at dargoman.db", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(work.Folder, "dargoman.db")));
    }

    [Fact]
    public void A_story_without_a_date_is_named()
    {
        var run = work.Run("read", "--json", "--no-store", work.Write("note.txt", "Ministers meet\n\nThe foreign ministers of Latvia and Estonia met in Riga on Monday for talks on the railway between the two countries.\n"));

        Assert.Equal(0, run.Status);
        Assert.Contains("note.txt (“Ministers meet”): no date of publication was found", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dateline_without_a_year_is_marked_as_inferred()
    {
        var run = work.Run("read", "--json", "--no-store", work.Write("riga.txt", "Ministers meet\n\nRIGA, May 6 (Baltic Desk) -- The foreign ministers of Latvia and Estonia met in Riga for talks on the railway.\n"));

        var story = Assert.Single(run.Records).GetProperty("story");
        Assert.EndsWith("-05-06", story.GetProperty("published").GetString(), StringComparison.Ordinal);
        Assert.Equal("published", Assert.Single(story.GetProperty("inferred").EnumerateArray()).GetString());
        Assert.Contains("names no year", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_fits_eighty_columns() =>
        Assert.All(work.Run("find", "--help").Output.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));

    public void Dispose() => work.Dispose();
}
