namespace Dragoman.Language.Tests.Neural;

public sealed class LanesTests
{
    [Fact]
    public void Every_weight_of_half_precision_is_widened_exactly()
    {
        var halves = Enumerable.Range(0, 1 << 16).Select(bits => BitConverter.UInt16BitsToHalf((ushort)bits)).Where(Half.IsFinite).ToArray();
        var wide = new float[halves.Length + 1];
        Lanes.Widen(halves, wide);
        for (var i = 0; i < halves.Length; i++)
            Assert.Equal(BitConverter.SingleToInt32Bits((float)halves[i]), BitConverter.SingleToInt32Bits(wide[i]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(21)]
    public void Rows_of_any_length_are_reckoned_to_their_end(int length)
    {
        var random = new Random(length);
        float[] one = Some(random, length), other = Some(random, length), more = Some(random, length);
        Assert.Equal(one.Zip(other, (a, b) => a + b), Done(one, values => Lanes.Add(values, other)));
        Assert.Equal(one.Select(a => a * 3), Done(one, values => Lanes.Multiply(values, 3)));
        Assert.Equal(one.Select(a => a - 0.25f), Done(one, values => Lanes.Subtract(values, 0.25f)));
        Assert.Equal(one.Zip(other, Math.Max), Done(one, values => Lanes.Max(one, other, values)));
        Assert.Equal(one.Zip(other, (a, b) => a * b).Zip(more, (a, b) => a + b), Done(one, values => Lanes.MultiplyAdd(values, other, more)));
        Assert.Equal(one.Select(a => Math.Max(a, a * 0.1f)), Done(one, values => Lanes.Bend(values, 0.1f)));
    }

    [Fact]
    public void The_first_of_the_greatest_is_found()
    {
        Assert.Equal(1, Lanes.IndexOfMax([float.NegativeInfinity, 2, 1, 2]));
        Assert.Equal(0, Lanes.IndexOfMax([-1]));
    }

    private static float[] Done(float[] values, Action<float[]> what)
    {
        var copy = values.ToArray();
        what(copy);
        return copy;
    }

    private static float[] Some(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble() - 0.5f)];
}
