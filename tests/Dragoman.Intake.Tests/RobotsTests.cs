namespace Dragoman.Intake.Tests;

public sealed class RobotsTests
{
    private const string Rules = """
        # comment
        User-agent: other
        Disallow: /

        User-agent: dragoman
        User-agent: friend
        Disallow: /private
        Allow: /private/open
        Disallow: /*.pdf$
        Crawl-delay: 2.5

        User-agent: *
        Disallow: /all
        """;

    [Theory]
    [InlineData("/news", true)]
    [InlineData("/private/x", false)]
    [InlineData("/private/open/x", true)]
    [InlineData("/a/b.pdf", false)]
    [InlineData("/a/b.pdf?x", true)]
    [InlineData("/all", true)]
    public void The_longest_rule_for_the_robot_decides(string path, bool allowed)
    {
        var rules = RobotsRules.Parse(Rules, "dragoman");
        Assert.Equal(allowed, rules.Allows(path));
        Assert.Equal(TimeSpan.FromSeconds(2.5), rules.Pause);
    }

    [Fact]
    public void A_robot_that_is_not_named_keeps_to_the_rules_for_all()
    {
        var rules = RobotsRules.Parse(Rules, "stranger");
        Assert.False(rules.Allows("/all/x"));
        Assert.True(rules.Allows("/private/x"));
    }

    [Fact]
    public void Ten_thousand_stars_cost_no_time() =>
        Assert.True(RobotsRules.Parse($"User-agent: *\nDisallow: /{string.Concat(Enumerable.Repeat("*a", 10_000))}$", "dragoman").Allows("/" + new string('a', 2_000)));
}
