namespace Dragoman.Language.Tests;

public sealed class ModelFileTests
{
    private static byte[] Whole() => ModelFile.Write([("first", [1, 2, 3]), ("second", [4, 5, 6, 7, 8])]);

    [Fact]
    public void A_model_gives_its_sections_back()
    {
        var file = ModelFile.Open(Whole());
        Assert.Equal([1, 2, 3], file["first"].Read<byte>(0, 3).ToArray());
        Assert.Equal([8], file["second"].Read<byte>(4, 1).ToArray());
    }

    [Fact]
    public void A_damaged_model_is_refused()
    {
        var content = Whole();
        content[^1] ^= 1;
        content[70] ^= 4;
        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => ModelFile.Open(content)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_was_cut_off_is_refused() =>
        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => ModelFile.Open(Whole()[..^8])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_model_of_another_version_is_refused()
    {
        var content = Whole();
        content[8]++;
        Assert.Contains("version", Assert.Throws<InvalidDataException>(() => ModelFile.Open(content)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(4000)]
    public void What_is_no_model_is_refused(int length) =>
        Assert.Contains("no language model", Assert.Throws<InvalidDataException>(() => ModelFile.Open(new byte[length])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_section_that_is_missing_is_named() =>
        Assert.Contains("third", Assert.Throws<InvalidDataException>(() => ModelFile.Open(Whole())["third"]).Message, StringComparison.Ordinal);

    [Fact]
    public void A_section_is_not_read_beyond_its_end() =>
        Assert.Throws<InvalidDataException>(() => { _ = ModelFile.Open(Whole())["first"].Read<byte>(0, 4); });
}
