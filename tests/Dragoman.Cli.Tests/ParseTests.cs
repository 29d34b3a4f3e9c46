using System.Text;

namespace Dragoman.Cli.Tests;

public sealed class ParseTests : IDisposable
{
    private readonly Workplace work = new();

    [Fact]
    public void A_text_becomes_words_and_trees()
    {
        var run = work.Run("parse", work.Write("oslo.txt", "The ministers didn't meet in Oslo."));

        Assert.Equal(0, run.Status);
        Assert.Equal("", run.Error);
        Assert.Contains("\n3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\tmeet\tmeet\tVERB\t_\t", run.Output, StringComparison.Ordinal);
        Assert.Contains("\tOslo\tOslo\tPROPN\t_\tNumber=Sing\t", run.Output, StringComparison.Ordinal);
        Assert.Contains("\tSpaceAfter=No\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read_as_it_is()
    {
        var run = work.Run(["parse", "-"], Encoding.UTF8.GetBytes("Zażółć gęślą.\n\nThey met."));

        Assert.Equal(0, run.Status);
        Assert.Contains("# text = Zażółć gęślą.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("# text = They met.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var run = work.Run("parse", "nowhere.txt");

        Assert.Equal(1, run.Status);
        Assert.Contains("nowhere.txt", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => work.Dispose();
}
