namespace Dragoman.Intake.Tests;

/// <summary>A follower that is killed forgets nothing that it was told.</summary>
public sealed class FollowMemoryTests
{
    [Fact]
    public void Each_change_is_kept_as_it_comes_and_the_last_one_counts()
    {
        var state = new FollowState();
        var lines = new List<string>();
        state.Kept = (_, line) => lines.Add(line);
        var feed = state.Entry("https://herald.example/feed");
        (feed.ETag, feed.IsDone, feed.Next) = ("\"v1\"", true, DateTimeOffset.UnixEpoch);
        state.Changed(feed);
        state.Entry("https://herald.example/a").Asked = DateTimeOffset.UnixEpoch;
        state.Settle("https://herald.example/a");
        state.Fail("https://herald.example/b", "intake", "holds no article");
        feed.ETag = "\"v2\"";
        state.Changed(feed);
        // The kill comes in the middle of a line.
        lines.Add("{\"address\":\"https://her");

        var again = FollowState.Of(lines);
        Assert.Equal(("\"v2\"", DateTimeOffset.UnixEpoch), (again.Entry("https://herald.example/feed").ETag, again.Entry("https://herald.example/feed").Next));
        Assert.True(again.Entry("https://herald.example/a").IsDone);
        Assert.Equal("holds no article", Assert.Single(again.Failed()).Reason);
    }

    [Fact]
    public void A_feed_is_looked_at_whole_again_where_a_story_of_it_was_on_its_way()
    {
        const string kept = "{\"address\":\"https://herald.example/feed\",\"isDone\":true,\"eTag\":\"\\\"v1\\\"\",\"asked\":\"2024-05-06T00:00:00+00:00\"}\n";
        const string pending = "{\"address\":\"https://herald.example/a\",\"asked\":\"2024-05-06T00:00:01+00:00\"}\n";
        Assert.NotNull(Loaded(kept).Entry("https://herald.example/feed").ETag);
        Assert.Null(Loaded(kept + pending).Entry("https://herald.example/feed").ETag);
    }

    private static FollowState Loaded(string lines) => FollowState.Of(lines.Split('\n'));
}
