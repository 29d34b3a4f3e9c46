using System.Text;
using Dragoman.Model;

namespace Dragoman.Intake.Tests;

public sealed class DatelineEndTests
{
    [Fact]
    public void A_dateline_with_nothing_but_blanks_behind_it_harms_nothing()
    {
        var page = new Page("wire.jsonl", Encoding.UTF8.GetBytes("""{"id": "w1", "text": "OSLO, May 3 (Reuters)  \n\nThe talks go on."}"""));
        Assert.NotNull(Assert.Single(new StoryIntake().Read(page, TestContext.Current.CancellationToken)).Story);
    }
}
