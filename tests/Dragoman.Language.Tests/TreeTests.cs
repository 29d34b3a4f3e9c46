using Dragoman.Model;

namespace Dragoman.Language.Tests;

/// <summary>The constructions that diplomatic news is made of.</summary>
public sealed class TreeTests
{
    [Fact]
    public void Who_met_with_whom()
    {
        var parsed = Parsed.Of("The Finnish president met with the king of Norway on Friday.");
        Assert.Equal("nsubj of met", parsed.Arc("president"));
        Assert.Equal("obl of met", parsed.Arc("king"));
        Assert.Equal("case of king", parsed.Arc("with"));
        Assert.Equal("nmod of king", parsed.Arc("Norway"));
        Assert.Equal("root of ROOT", parsed.Arc("met"));
        Assert.Equal("meet", parsed.Lemma("met"));
    }

    [Fact]
    public void Who_held_talks_with_whom()
    {
        var parsed = Parsed.Of("Foreign Minister Anna Berg held talks with her Swiss counterpart in Geneva.");
        Assert.Contains("nsubj of held", new[] { parsed.Arc("Anna"), parsed.Arc("Berg") });
        Assert.Equal("obj of held", parsed.Arc("talks"));
        Assert.Equal("case of counterpart", parsed.Arc("with"));
        Assert.Equal("nmod:poss of counterpart", parsed.Arc("her"));
        Assert.Equal("amod of counterpart", parsed.Arc("Swiss"));
    }

    [Fact]
    public void Who_was_received_by_whom()
    {
        var parsed = Parsed.Of("The envoy was received by the prime minister in Tallinn.");
        Assert.Equal("nsubj:pass of received", parsed.Arc("envoy"));
        Assert.Equal("aux:pass of received", parsed.Arc("was"));
        Assert.Equal("obl:agent of received", parsed.Arc("minister"));
        Assert.True(parsed.FeaturesOf("received").HasFlag(Features.Passive));
    }

    [Fact]
    public void Parties_are_coordinated()
    {
        var parsed = Parsed.Of("The presidents of Chile and Peru signed a treaty.");
        Assert.Equal("nmod of presidents", parsed.Arc("Chile"));
        Assert.Equal("conj of Chile", parsed.Arc("Peru"));
        Assert.Equal("cc of Peru", parsed.Arc("and"));
        Assert.Equal("obj of signed", parsed.Arc("treaty"));
    }

    [Fact]
    public void A_relative_clause_hangs_on_its_noun()
    {
        var parsed = Parsed.Of("The minister, who arrived in Cairo on Sunday, will meet the president.");
        Assert.Equal("acl:relcl of minister", parsed.Arc("arrived"));
        Assert.Equal("nsubj of arrived", parsed.Arc("who"));
        Assert.Equal("aux of meet", parsed.Arc("will"));
        Assert.Equal("nsubj of meet", parsed.Arc("minister"));
    }

    [Fact]
    public void A_negation_is_seen()
    {
        var parsed = Parsed.Of("The two leaders did not meet in Paris.");
        Assert.Equal("advmod of meet", parsed.Arc("not"));
        Assert.True(parsed.FeaturesOf("not").HasFlag(Features.Negative));
        Assert.Equal("aux of meet", parsed.Arc("did"));
    }

    [Fact]
    public void A_modal_stands_by_its_verb()
    {
        var parsed = Parsed.Of("The delegation may visit Jordan next week.");
        Assert.Equal("aux of visit", parsed.Arc("may"));
        Assert.Equal("obj of visit", parsed.Arc("Jordan"));
        Assert.Equal(Upos.Aux, parsed.Tag("may"));
    }

    [Fact]
    public void Two_pairs_of_parties_are_coordinated_apart()
    {
        var parsed = Parsed.Of("The presidents of Chile and Peru, Ana Rojas and Luis Soto, met in Lima.");
        Assert.Equal("conj of Chile", parsed.Arc("Peru"));
        Assert.Equal("appos of presidents", parsed.Arc("Ana"));
        Assert.Equal("conj of Ana", parsed.Arc("Luis"));
        Assert.Equal("nsubj of met", parsed.Arc("presidents"));
    }

    [Fact]
    public void What_is_to_come_is_an_infinitive()
    {
        var parsed = Parsed.Of("The foreign ministers will meet again in June and hope to sign a treaty.");
        Assert.Equal("aux of meet", parsed.Arc("will"));
        Assert.Equal("xcomp of hope", parsed.Arc("sign"));
        Assert.True(parsed.FeaturesOf("meet").HasFlag(Features.Infinitive));
        Assert.True(parsed.FeaturesOf("sign").HasFlag(Features.Infinitive));
    }

    [Theory]
    [InlineData("The minister said that the talks were useful.")]
    [InlineData("The talks were useful, the minister said.")]
    public void Reported_speech_has_its_speaker(string text)
    {
        var parsed = Parsed.Of(text);
        Assert.Equal("nsubj of said", parsed.Arc("minister"));
        Assert.Equal("nsubj of useful", parsed.Arc("talks"));
        Assert.Equal("cop of useful", parsed.Arc("were"));
    }

    [Fact]
    public void A_speaker_stands_inside_the_quotation()
    {
        var parsed = Parsed.Of("“We are ready,” the president said, “to sign the treaty.”");
        Assert.Equal("nsubj of said", parsed.Arc("president"));
        Assert.Equal("nsubj of ready", parsed.Arc("We"));
    }

    [Fact]
    public void A_title_before_a_name_is_no_subject_of_its_own()
    {
        var parsed = Parsed.Of("US Secretary of State Warren Miller arrived in Oslo.");
        Assert.Single(Enumerable.Range(0, parsed.Syntax.Count), i => parsed.Syntax.Relations[i] == Relation.Nsubj);
        Assert.Equal("obl of arrived", parsed.Arc("Oslo"));
    }

    [Theory]
    [InlineData("Children were playing.", "Children", "child")]
    [InlineData("They have gone.", "gone", "go")]
    [InlineData("The countries' ministries agreed.", "ministries", "ministry")]
    [InlineData("It was better.", "better", "good")]
    [InlineData("She does not know.", "does", "do")]
    [InlineData("They recognised the state.", "recognised", "recognise")]
    [InlineData("He met Obama.", "Obama", "Obama")]
    public void Words_have_their_dictionary_form(string text, string word, string lemma) => Assert.Equal(lemma, Parsed.Of(text).Lemma(word));

    [Fact]
    public void The_same_lemma_is_the_same_object()
    {
        var parsed = Parsed.Of("The ministers met. A minister left.");
        Assert.Same(parsed.Syntax.Lemmas[parsed.Find("ministers")], parsed.Syntax.Lemmas[parsed.Find("minister")]);
    }
}
