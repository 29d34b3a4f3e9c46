using Dragoman.Extraction.Tests.Support;
using Dragoman.Model;

namespace Dragoman.Extraction.Tests.Engagements;

/// <summary>What becomes of the learnt frames' word, with frames given by hand: who stands alone, who needs a rule beside it, who is not heard.</summary>
public sealed class FrameRuleTests
{
    private const string Filler = "The weather in the north stayed mild for the time of the year, and the harbours were open to ships of all sizes on every day of the week. "
        + "Fishermen along the coast said that they expected a good season, although the price of fuel had not come down since the winter, and the markets of the larger towns were full. ";

    /// <summary>Words that no rule knows for a dealing.</summary>
    private const string Story = Filler + "Finnish Foreign Minister Elina Korpela and Polish Foreign Minister Marek Zawadzki strolled through Helsinki on Tuesday.";

    [Fact]
    public void A_sure_frame_tells_a_dealing_that_no_rule_knows()
    {
        var found = Assert.Single(Read(told: 0.97f, EngagementStatus.Held).Engagements);

        Assert.Equal((EngagementKind.Meeting, EngagementStatus.Held, "2024-05-14"), (found.Kind, found.Status, found.When));
        Assert.Equal(["Elina Korpela", "Marek Zawadzki"], found.Participants.Select(p => p.Name!).Order());
        Assert.InRange(found.Confidence, 0.7, 0.95);
    }

    [Fact]
    public void A_frame_that_is_unsure_and_stands_alone_is_not_heard() =>
        Assert.Empty(Read(told: 0.6f, EngagementStatus.Held).Engagements);

    [Fact]
    public void What_a_party_denies_is_denied_and_never_held() =>
        Assert.Equal(EngagementStatus.Denied, Assert.Single(Read(told: 0.97f, EngagementStatus.Denied).Engagements).Status);

    [Fact]
    public void The_surer_the_frame_the_surer_the_dealing() =>
        Assert.True(Read(told: 0.995f, EngagementStatus.Held).Engagements[0].Confidence > Read(told: 0.92f, EngagementStatus.Held).Engagements[0].Confidence);

    [Fact]
    public void Who_stands_in_another_sentence_takes_no_part_where_the_words_tell_both_sides()
    {
        var found = Assert.Single(Read(told: 0.97f, EngagementStatus.Held, " Chilean President Ana Rojas praised them.").Engagements);

        Assert.Equal(["Elina Korpela", "Marek Zawadzki"], found.Participants.Select(p => p.Name!).Order());
    }

    private static Findings Read(float told, EngagementStatus status, string more = "")
    {
        var reading = Reader.Read(new SpecCase("frames", 1, "2024-05-15", null, Story + more, []).Story());
        return new Extractor(new OneFrame("strolled", told, status)).Find(reading);
    }

    /// <summary>One word tells a meeting; every person takes part, every time and place is its own.</summary>
    private sealed class OneFrame(string word, float told, EngagementStatus status) : IFrameReader, IFrameReading
    {
        private Reading? opened;

        public IFrameReading Open(Reading reading)
        {
            opened = reading;
            return this;
        }

        public IReadOnlyList<Affiliation> Affiliations(IReadOnlyList<RoleCandidate> people, IReadOnlyList<RoleCandidate> bodies) => [];

        public FrameSet Frames(IReadOnlyList<RoleCandidate> candidates)
        {
            var reading = opened!;
            var trigger = reading.Syntax.WordAt(reading.Text.IndexOf(word, StringComparison.Ordinal));
            var roles = new List<FrameRole>();
            for (var i = 0; i < candidates.Count; i++)
            {
                var kind = candidates[i].Kind;
                if (kind is CandidateKind.Person or CandidateKind.Time or CandidateKind.Place && candidates[i].First > trigger - 20)
                    roles.Add(new FrameRole(i, kind == CandidateKind.Person ? 0.9f : 0, 0, 0, 0, 0, kind == CandidateKind.Time ? 0.9f : 0, kind == CandidateKind.Place ? 0.9f : 0));
            }
            var frame = new Frame(trigger, told, EngagementKind.Meeting, status, 0.95f, roles);
            return new FrameSet([frame], new Dictionary<(int, int), float>(), [], []);
        }
    }
}
