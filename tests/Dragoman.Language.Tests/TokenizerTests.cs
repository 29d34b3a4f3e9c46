namespace Dragoman.Language.Tests;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("The envoy doesn't agree.", "The envoy does|n't agree .")]
    [InlineData("We cannot wait.", "We can|not wait .")]
    [InlineData("They're gonna sign it.", "They|'re gon|na sign it .")]
    [InlineData("Georgia’s president won’t come.", "Georgia|’s president wo|n’t come .")]
    [InlineData("I'll see the ministers' letter.", "I|'ll see the ministers|' letter .")]
    public void Contractions_are_words_of_one_token(string text, string words) => Assert.Equal(words, Parsed.Of(text).Words);

    [Theory]
    [InlineData("It pledged $62 million.", "It pledged $ 62 million .")]
    [InlineData("Aid of €1.5 billion, or 12%, arrived.", "Aid of € 1.5 billion , or 12 % , arrived .")]
    [InlineData("Some 2,400 people came at 10:30.", "Some 2,400 people came at 10:30 .")]
    public void Amounts_are_parted_from_their_signs(string text, string words) => Assert.Equal(words, Parsed.Of(text).Words);

    [Theory]
    [InlineData("The U.S. envoy met Mr. Brown.", "The U.S. envoy met Mr. Brown .")]
    [InlineData("Gen. Smith left the U.S.", "Gen. Smith left the U.S.")]
    [InlineData("He spoke on Nov. 3 in Washington, D.C., today.", "He spoke on Nov. 3 in Washington , D.C. , today .")]
    public void Abbreviations_keep_their_full_stop(string text, string words) => Assert.Equal(words, Parsed.Of(text).Words);

    [Theory]
    [InlineData("The C5+1 talks opened on 8/12/2005.", "The C5+1 talks opened on 8/12/2005 .")]
    [InlineData("ASEAN+3 ministers, Capt. Lee said, won 3:1.", "ASEAN+3 ministers , Capt. Lee said , won 3:1 .")]
    public void Dates_scores_and_formats_stay_whole(string text, string words) => Assert.Equal(words, Parsed.Of(text).Words);

    [Theory]
    [InlineData("The Franco-German text is long-term work.", "The Franco - German text is long - term work .")]
    [InlineData("He called the anti-war vote a non-event.", "He called the anti-war vote a non-event .")]
    public void Hyphens_part_words_but_not_prefixes(string text, string words) => Assert.Equal(words, Parsed.Of(text).Words);

    [Theory]
    [InlineData("“We agree,” he said.", "“ We agree , ” he said .")]
    [InlineData("\"We agree,\" he said.", "\" We agree , \" he said .")]
    [InlineData("``We agree,'' he said.", "`` We agree , '' he said .")]
    public void Quotation_marks_stand_alone(string text, string words) => Assert.Equal(words, Parsed.Of(text).Words);

    [Theory]
    [InlineData("Write to press@mfa.example or see https://www.mfa.example/en/news?id=4.")]
    public void Addresses_stay_whole(string text)
    {
        var words = Parsed.Of(text).Words.Split(' ');
        Assert.Contains("press@mfa.example", words);
        Assert.Contains("https://www.mfa.example/en/news?id=4", words);
    }

    [Fact]
    public void Words_are_spans_of_the_text_and_cover_it()
    {
        const string text = "ANKARA, May 5 (Anadolu) --  The two sides\tdidn't sign;\r\nthey’ll meet “soon” (in June).\n\nNext: C5+1, G-20.";
        var syntax = Parsed.Of(text).Syntax;
        var covered = new bool[text.Length];
        for (var i = 0; i < syntax.Count; i++)
        {
            Assert.True(i == 0 || syntax.Starts[i] >= syntax.Ends[i - 1]);
            covered.AsSpan(syntax.Starts[i], syntax.Ends[i] - syntax.Starts[i]).Fill(true);
        }
        Assert.All(Enumerable.Range(0, text.Length), i => Assert.Equal(!char.IsWhiteSpace(text[i]), covered[i]));
    }

    [Fact]
    public void The_list_of_abbreviations_is_sorted_and_each_ends_with_a_full_stop()
    {
        var lines = WordList.Lines("Abbreviations.txt").Where(line => line[0] != '#').ToArray();
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.All(lines, line => Assert.True(line.Length > 2 && line.IndexOf('.', StringComparison.Ordinal) == line.Length - 1));
    }

    [Fact]
    public void The_list_of_contractions_is_sorted_and_each_has_one_bar()
    {
        var lines = WordList.Lines("Contractions.txt").Where(line => line[0] != '#').ToArray();
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.All(lines, line => Assert.Equal(1, line.Count(c => c == '|')));
        Assert.All(lines, line => Assert.True(line.IndexOf('|', StringComparison.Ordinal) is > 0 and var bar && bar < line.Length - 1));
    }
}
