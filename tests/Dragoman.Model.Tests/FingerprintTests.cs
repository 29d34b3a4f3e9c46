namespace Dragoman.Model.Tests;

public sealed class FingerprintTests
{
    private const string Text = "The foreign ministers of Norway and Chile signed a fisheries accord in Oslo on Thursday after two days of talks. Both sides said that "
        + "patrols would begin in the spring, once the parliaments have given their consent to the text that their experts had been writing for a year.";

    [Fact]
    public void A_text_in_other_case_and_with_other_marks_is_the_same() =>
        Assert.Equal(1, Fingerprint.Of(Text).Likeness(Fingerprint.Of(Text.ToUpperInvariant().Replace(".", " --", StringComparison.Ordinal))));

    [Fact]
    public void A_text_with_a_sentence_more_is_like_and_another_text_is_not()
    {
        var print = Fingerprint.Of(Text);
        Assert.InRange(print.Likeness(Fingerprint.Of(Text + " The ministers will meet again in Santiago.")), 0.7, 0.99);
        Assert.InRange(print.Likeness(Fingerprint.Of("Heavy rain has closed the port of Bergen for a second day, and the ferries to the islands stay where they are until Sunday.")), 0, 0.1);
    }

    [Fact]
    public void It_is_written_and_read_back()
    {
        var print = Fingerprint.Of(Text);
        Assert.Equal(print, Fingerprint.Parse(print.ToString()));
        Assert.Throws<FormatException>(() => Fingerprint.Parse("no"));
    }

    [Fact]
    public void Nearly_the_same_texts_meet_in_a_band()
    {
        var one = Fingerprint.Of(Text);
        var other = Fingerprint.Of("UPDATE: " + Text);
        Assert.Contains(Enumerable.Range(0, Fingerprint.Bands), band => one.Band(band) == other.Band(band));
    }
}
