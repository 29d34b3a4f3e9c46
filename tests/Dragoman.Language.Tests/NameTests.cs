namespace Dragoman.Language.Tests;

public sealed class NameTests
{
    [Fact]
    public void Persons_have_their_whole_name_and_no_title()
    {
        var parsed = Parsed.Of("Finnish Foreign Minister Erkki Tuomioja met President Maria da Silva in Lisbon. Tuomioja then left for Madrid.");
        Assert.Contains("Person: Erkki Tuomioja", parsed.Entities);
        Assert.Contains("Person: Tuomioja", parsed.Entities);
        Assert.Contains("Nationality: Finnish", parsed.Entities);
        Assert.Contains("Place: Lisbon", parsed.Entities);
        Assert.Contains("Place: Madrid", parsed.Entities);
    }

    [Fact]
    public void A_weekday_behind_a_name_is_no_part_of_it() =>
        Assert.Contains("Person: Anna Lindqvist", Parsed.Of("The president received Foreign Minister Anna Lindqvist Monday.").Entities);

    [Fact]
    public void A_name_goes_on_behind_a_hyphen() =>
        Assert.Contains("Person: Jean-Marc Dupont", Parsed.Of("French President Jean-Marc Dupont spoke on Friday.").Entities);

    [Theory]
    [InlineData("The president met his Thai counterpart Prasert Boonmee on Friday.", "Prasert Boonmee")]
    [InlineData("Prince Faisal bin Khalid will travel to Vienna.", "Faisal bin Khalid")]
    [InlineData("Prince Nayef bin Sultan was the ambassador.", "Nayef bin Sultan")]
    [InlineData("The talks were led by Robert \"Bob\" Hartmann.", "Robert \"Bob\" Hartmann")]
    public void Uncommon_names_of_persons_stay_whole(string text, string name) => Assert.Contains("Person: " + name, Parsed.Of(text).Entities);

    [Fact]
    public void Organisations_are_found()
    {
        var parsed = Parsed.Of("The European Union and the World Bank will pay, the Ministry of Finance said.");
        Assert.Contains("Organisation: European Union", parsed.Entities);
        Assert.Contains("Organisation: World Bank", parsed.Entities);
        Assert.Contains("Organisation: Ministry of Finance", parsed.Entities);
    }

    [Fact]
    public void Peoples_and_adjectives_are_nationalities()
    {
        var parsed = Parsed.Of("Chilean and South Korean officials met while Bolivians voted.");
        Assert.Equal(["Nationality: Chilean", "Nationality: South Korean", "Nationality: Bolivians"], parsed.Entities);
    }

    [Fact]
    public void Names_stand_in_the_order_of_the_text_and_do_not_overlap()
    {
        var entities = Parsed.Of(
            "Kenyan President Daniel Moi flew to Addis Ababa, where the Organization of African Unity met. US Secretary of State Warren Miller came too.")
            .Reading.Entities;
        Assert.True(entities.Count > 4);
        for (var i = 1; i < entities.Count; i++)
            Assert.True(entities[i - 1].Span.End <= entities[i].Span.Start);
    }

    [Theory]
    [InlineData("OrganisationEndings.txt")]
    [InlineData("Particles.txt")]
    [InlineData("PersonNouns.txt")]
    [InlineData("PlaceEndings.txt")]
    [InlineData("Weekdays.txt")]
    public void The_word_lists_are_sorted_and_have_one_word_a_line(string list)
    {
        var lines = WordList.Lines(list).Where(line => line[0] != '#').ToArray();
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.Equal(lines.Distinct(), lines);
        Assert.All(lines, line => Assert.True(line.Length > 1 && !line.Any(char.IsWhiteSpace)));
    }
}
