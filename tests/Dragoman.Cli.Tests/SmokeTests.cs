namespace Dragoman.Cli.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void The_room_has_tests() => Assert.True(true);
}
