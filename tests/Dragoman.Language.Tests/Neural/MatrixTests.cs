namespace Dragoman.Language.Tests.Neural;

public sealed class MatrixTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 7, 32)]
    [InlineData(6, 9, 70)]
    [InlineData(8, 64, 40)]
    [InlineData(13, 19, 64)]
    [InlineData(21, 5, 33)]
    public void A_product_is_the_sum_of_products_whatever_its_shape(int rows, int inner, int columns)
    {
        var random = new Random(rows);
        float[] left = Some(random, rows * inner), right = Some(random, inner * columns);
        var padded = Matrix.Padded(columns);
        var packed = new float[padded * inner];
        Matrix.Pack(right, columns, inner, columns, packed);
        var result = new float[rows * padded];
        Matrix.Multiply(left, inner, rows, inner, packed, columns, result, padded, add: false);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var sum = 0d;
                for (var k = 0; k < inner; k++)
                    sum += left[(row * inner) + k] * right[(k * columns) + column];
                Assert.Equal(sum, result[(row * padded) + column], 1e-4);
            }
        }
    }

    [Fact]
    public void A_product_can_be_added_to_what_is_there()
    {
        var packed = new float[32];
        Matrix.Pack([2, 3], 2, 1, 2, packed);
        var result = new float[32];
        result[1] = 10;
        Matrix.Multiply([5], 1, 1, 1, packed, 2, result, 32, add: true);
        Assert.Equal([10f, 25f, 0f], result[..3]);
    }

    [Fact]
    public void A_transpose_is_packed_as_the_matrix_itself_would_be()
    {
        var random = new Random(4);
        var plain = Some(random, 40 * 6);
        var turned = new float[6 * 40];
        for (var row = 0; row < 40; row++)
        {
            for (var column = 0; column < 6; column++)
                turned[(column * 40) + row] = plain[(row * 6) + column];
        }
        float[] one = new float[64 * 6], other = new float[64 * 6];
        Matrix.PackTransposed(plain, 6, 40, 6, one);
        Matrix.Pack(turned, 40, 6, 40, other);
        Assert.Equal(other, one);
    }

    [Fact]
    public void A_matrix_that_is_too_short_is_refused() =>
        Assert.Throws<ArgumentException>(() => Matrix.Multiply(new float[3], 2, 2, 2, new float[64], 2, new float[64], 32, add: false));

    private static float[] Some(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble() - 0.5f)];
}
