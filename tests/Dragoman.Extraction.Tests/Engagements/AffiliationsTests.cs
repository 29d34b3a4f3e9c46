using Dragoman.Extraction.Tests.Support;
using Dragoman.Model;

namespace Dragoman.Extraction.Tests.Engagements;

/// <summary>Whose somebody is, where no title and no rule says it: by what was learnt, if that is sure enough.</summary>
public sealed class AffiliationsTests
{
    private const string Unsaid = "The dinner in the old mill was Marek Zawadzki's idea. Poland and Chile have argued about copper for years. Marek Zawadzki thanked Ana Rojas for coming.";
    private const string Abroad = "Foreign Minister Marek Zawadzki stayed for dinner. Polish trawlers had been off the coast for a week.";

    /// <summary>Without so many words around them the rules lead.</summary>
    private const string Rest = " The mill was built two hundred years ago of grey stone, and its wheel turned until the river was led around the town. A family of herons lives on the roof, "
        + "and nobody has the heart to drive them away. The cook roasted a goose, the bread was warm, and the candles burnt down before anybody thought of the hour.";

    private static readonly Dateline Oslo = new("OSLO", "NOR", "2024-05-15");

    [Fact]
    public void Who_has_no_country_gets_the_one_that_his_mentions_speak_for() => Assert.Equal("POL", CountryOf(Unsaid, share: 0.6f));

    [Fact]
    public void A_faint_share_says_nothing() => Assert.Null(CountryOf(Unsaid, share: 0.1f));

    [Fact]
    public void A_sure_share_goes_before_the_city_that_the_story_is_filed_from() => Assert.Equal("POL", CountryOf(Abroad, share: 0.95f, Oslo));

    [Fact]
    public void An_unsure_one_does_not() => Assert.Equal("NOR", CountryOf(Abroad, share: 0.35f, Oslo));

    [Fact]
    public void In_a_text_of_a_sentence_or_two_the_rules_lead() => Assert.Equal("NOR", CountryOf(Abroad, share: 0.95f, Oslo, rest: ""));

    [Fact]
    public void A_title_that_names_the_country_goes_before_all() =>
        Assert.Equal("CHL", CountryOf("Chilean Foreign Minister Marek Zawadzki spoke of Poland.", share: 0.95f));

    private static string? CountryOf(string text, float share, Dateline? dateline = null, string rest = Rest)
    {
        var reading = Reader.Read(new SpecCase("affiliations", 1, "2024-05-15", dateline, text + rest, []).Story());
        return Assert.Single(new Extractor(new Pole(share)).Find(reading).Actors, actor => actor.Name == "Marek Zawadzki").Country;
    }

    /// <summary>Whatever stands for Poland has that share of everybody.</summary>
    private sealed class Pole(float share) : IFrameReader
    {
        public IFrameReading Open(Reading reading) => new Told(reading, share);
    }

    private sealed class Told(Reading reading, float share) : IFrameReading
    {
        public FrameSet Frames(IReadOnlyList<RoleCandidate> candidates) => FrameSet.Empty;

        public IReadOnlyList<Affiliation> Affiliations(IReadOnlyList<RoleCandidate> people, IReadOnlyList<RoleCandidate> bodies)
        {
            var pole = Enumerable.Range(0, bodies.Count).First(i => reading.Syntax.SpanOf(bodies[i].First).Of(reading.Text).StartsWith("Pol", StringComparison.Ordinal));
            return [.. Enumerable.Range(0, people.Count).Select(person => new Affiliation(person, pole, share))];
        }
    }
}
