using System.Runtime.Intrinsics;

namespace Dragoman.Language.Tests.Neural;

public sealed class SigmoidTests
{
    [Theory]
    [InlineData(0f)]
    [InlineData(0.3f)]
    [InlineData(-2.5f)]
    [InlineData(7f)]
    [InlineData(-40f)]
    [InlineData(1000f)]
    [InlineData(-1000f)]
    public void It_is_the_logistic_function(float x) =>
        Assert.Equal(1 / (1 + Math.Exp(-x)), Sigmoid.Of(Vector256.Create(x))[5], 2e-6);
}
