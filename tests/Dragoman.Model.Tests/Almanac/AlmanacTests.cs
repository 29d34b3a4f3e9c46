namespace Dragoman.Model.Tests;

public sealed class AlmanacTests
{
    private static readonly Almanac Book = Almanac.Default;

    [Theory]
    [InlineData("Kazakhstan", "KAZ")]
    [InlineData("U.S.", "USA")]
    [InlineData("Türkiye", "TUR")]
    [InlineData("Cote d’Ivoire", "CIV")]
    [InlineData("Soviet Union", "SUN")]
    [InlineData("Kosovo", "XKX")]
    [InlineData("Bosnia-Herzegovina", "BIH")]
    [InlineData("SOUTH KOREA", "KOR")]
    public void A_country_is_found_by_any_of_its_names(string name, string code) =>
        Assert.Equal(code, Find(name, AlmanacKinds.Country).Country?.Code);

    [Theory]
    [InlineData("Kazakh", AlmanacKinds.Adjective, "KAZ")]
    [InlineData("Frenchmen", AlmanacKinds.PeoplePlural, "FRA")]
    [InlineData("Dutch", AlmanacKinds.Adjective, "NLD")]
    [InlineData("Palestinians", AlmanacKinds.PeoplePlural, "PSE")]
    [InlineData("Astana", AlmanacKinds.GovernmentName, "KAZ")]
    [InlineData("Kremlin", AlmanacKinds.GovernmentName, "RUS")]
    [InlineData("Quai d'Orsay", AlmanacKinds.GovernmentName, "FRA")]
    [InlineData("Élysée", AlmanacKinds.GovernmentName, "FRA")]
    public void An_adjective_a_people_and_a_metonym_lead_to_the_country(string name, AlmanacKinds kind, string code) =>
        Assert.Equal(code, Find(name, kind).Country?.Code);

    /// <summary>The first letters of a word rule most names out; they must rule out none that is there.</summary>
    [Fact]
    public void Every_name_is_found_where_it_stands_in_a_text()
    {
        var names = Book.Countries.SelectMany(c => c.Names.Concat(c.Adjectives).Concat(c.Capitals))
            .Concat(Book.Organisations.SelectMany(o => o.Names)).Concat(Book.Formats.SelectMany(f => f.Names)).Where(n => n.Length > 0 && char.IsUpper(n[0]));
        foreach (var name in names)
        {
            Assert.True(Book.TryFind($"On Friday {name}, as it is said", 10, out var match), name);
            Assert.True(match.Span.End >= 10 + name.Length, name);
            Assert.True(Book.TryFind(name, 0, out match), name);
            Assert.Equal(name.Length, match.Span.End);
        }
    }

    [Theory]
    [InlineData("EU", 2)]
    [InlineData("EU ministers", 2)]
    [InlineData("UN", 2)]
    [InlineData("UN-led talks", 2)]
    [InlineData("U.S. troops", 4)]
    [InlineData("Oslo", 4)]
    [InlineData("Côte d’Ivoire said", 13)]
    [InlineData("Co\u0302te d’Ivoire said", 14)]
    [InlineData("foreign\nminister of", 16)]
    public void Short_names_and_names_with_marks_are_found(string text, int end)
    {
        Assert.True(Book.TryFind(text, 0, out var match));
        Assert.Equal(end, match.Span.End);
    }

    [Theory]
    [InlineData("zzyzx said")]
    [InlineData("the")]
    [InlineData("x")]
    [InlineData("\u0301\u0301\u0301\u0301")]
    public void What_begins_no_name_is_none(string text) => Assert.False(Book.TryFind(text, 0, out _));

    [Fact]
    public void A_name_has_all_kinds_that_it_can_have()
    {
        Assert.True(Book.TryFind("Georgia said", 0, out var georgia));
        Assert.Equal(AlmanacKinds.Country | AlmanacKinds.Region, georgia.Kinds & (AlmanacKinds.Country | AlmanacKinds.Region));
        Assert.True(Book.TryFind("Jordan said", 0, out var jordan));
        Assert.Equal(AlmanacKinds.Country | AlmanacKinds.GivenName, jordan.Kinds & (AlmanacKinds.Country | AlmanacKinds.GivenName));
        Assert.True(Book.TryFind("Washington said", 0, out var washington));
        Assert.True(washington.Is(AlmanacKinds.City) && washington.Is(AlmanacKinds.GovernmentName));
    }

    [Theory]
    [InlineData("a cold turkey")]
    [InlineData("told us that")]
    [InlineData("china plates")]
    public void Small_letters_are_no_country(string text)
    {
        for (var i = 0; i < text.Length; i++)
            Assert.False(Book.TryFind(text, i, AlmanacKinds.Country, out _));
    }

    [Fact]
    public void The_longest_name_wins_and_possessives_are_left_out()
    {
        const string text = "South Korea's president";
        Assert.True(Book.TryFind(text, 0, out var match));
        Assert.Equal("KOR", match.Country!.Code);
        Assert.Equal(new Span(0, 11), match.Span);
        Assert.True(Book.TryFind(text, 14, out var office));
        Assert.Equal(Ranks.HeadOfState, office.Office!.Rank);
    }

    [Fact]
    public void No_name_begins_or_ends_inside_a_word()
    {
        Assert.False(Book.TryFind("Romania", 2, AlmanacKinds.All, out _));
        Assert.False(Book.TryFind("Irans", 0, AlmanacKinds.Country, out _));
    }

    [Fact]
    public void A_name_runs_over_one_line_break_but_not_over_a_paragraph()
    {
        Assert.True(Book.TryFind("United\nStates", 0, AlmanacKinds.Country, out var match));
        Assert.Equal("USA", match.Country!.Code);
        Assert.False(Book.TryFind("United\n\nStates", 0, AlmanacKinds.Country, out _));
    }

    [Theory]
    [InlineData("Paris", "FRA")]
    [InlineData("Peking", "CHN")]
    [InlineData("Kiev", "UKR")]
    [InlineData("Sharm El-Sheikh", "EGY")]
    [InlineData("San Jose", "CRI")]
    [InlineData("KUALA LUMPUR", "MYS")]
    [InlineData("Davos", "CHE")]
    [InlineData("Darfur", "SDN")]
    [InlineData("The Hague", "NLD")]
    public void A_place_is_where_news_means_it(string name, string country) => Assert.Equal(country, Book.Place(name)?.Country);

    [Fact]
    public void A_country_or_state_behind_the_comma_decides()
    {
        Assert.Equal("FRA", Book.TryFindPlace("Paris, he said", 0, out var alone)?.Country);
        Assert.Equal(5, alone.End);
        Assert.Equal("GEO", Book.TryFindPlace("Tbilisi, Georgia", 0, out var both)?.Country);
        Assert.Equal(16, both.End);
        Assert.Equal("VEN", Book.Place("Valencia", "VEN")?.Country);
        Assert.Equal("Astana", Book.Place("Nur-Sultan")?.Name);
        Assert.Equal("USA", Book.TryFindPlace("Paris, Texas, on Monday", 0, out _)?.Country);
        Assert.Equal("GBR", Book.TryFindPlace("London, Moscow, and Beijing", 0, out _)?.Country);
        Assert.Equal("GBR", Book.TryFindPlace("London, Germany, and Beijing", 0, out _)?.Country);
        Assert.Equal("FRA", Book.TryFindPlace("Paris, Germany said", 0, out _)?.Country);
    }

    [Theory]
    [InlineData("Newcastle", "GBR")]
    [InlineData("Frankfurt", "DEU")]
    [InlineData("MACAO", "MAC")]
    [InlineData("Fallujah", "IRQ")]
    [InlineData("Ryazan", "RUS")]
    [InlineData("Florida", "USA")]
    [InlineData("Free State", "ZAF")]
    public void A_spelling_of_the_news_is_known(string name, string country) => Assert.Equal(country, Book.Place(name)?.Country);

    [Theory]
    [InlineData("Bush")]
    [InlineData("Young")]
    [InlineData("Much")]
    [InlineData("Free")]
    [InlineData("Summit")]
    public void A_word_or_surname_is_no_small_town(string word) => Assert.Null(Book.Place(word));

    [Fact]
    public void A_word_of_a_wider_area_has_no_country()
    {
        Assert.Null(Find("African", AlmanacKinds.Adjective).Country);
        Assert.Equal(AlmanacKinds.PeoplePlural, Find("Kurds", AlmanacKinds.PeoplePlural).Kinds);
    }

    [Theory]
    [InlineData("a major step", 2)]
    [InlineData("the general idea", 4)]
    [InlineData("the deputy foreign policy", 4)]
    public void Ordinary_words_are_no_titles(string text, int start) =>
        Assert.False(Book.TryFind(text, start, AlmanacKinds.Office, out _));

    [Fact]
    public void A_city_has_its_coordinates()
    {
        var city = Book.Place("Tashkent")!;
        Assert.True(city.IsCapital);
        Assert.InRange(city.Latitude!.Value, 41, 42);
        Assert.InRange(city.Population, 1_000_000, 5_000_000);
    }

    [Theory]
    [InlineData("UN", "UNO")]
    [InlineData("Security Council", "UNO")]
    [InlineData("European Commission", "EUU")]
    [InlineData("NATO", "NATO")]
    [InlineData("Association of Southeast Asian Nations", "ASEAN")]
    [InlineData("World Bank", "WBK")]
    public void An_organisation_is_found_by_name_abbreviation_and_organ(string name, string code) =>
        Assert.Equal(code, Book.Organisation(name)?.Code);

    [Fact]
    public void A_format_has_its_members()
    {
        Assert.Equal(["KAZ", "KGZ", "TJK", "TKM", "USA", "UZB"], Book.Format("C5+1")!.Members);
        Assert.Equal("G7", Book.Format("Group of Seven")!.Name);
        Assert.Contains("VNM", Book.Format("ASEAN summit")!.Members);
        Assert.True(Book.TryFind("the C5+1 format meets", 4, out var match));
        Assert.Equal("C5+1", match.Format!.Name);
    }

    [Theory]
    [InlineData("Foreign Minister", Ranks.ForeignMinister)]
    [InlineData("minister of foreign affairs", Ranks.ForeignMinister)]
    [InlineData("deputy defence minister", Ranks.DeputyMinister)]
    [InlineData("Prime Minister", Ranks.HeadOfGovernment)]
    [InlineData("chargé d’affaires", Ranks.Diplomat)]
    [InlineData("finance ministers", Ranks.Minister)]
    [InlineData("UN Secretary-General", Ranks.HeadOfOrganisation)]
    public void A_title_has_its_rank(string title, string rank) => Assert.Equal(rank, Book.Office(title)?.Rank);

    [Fact]
    public void The_counterpart_of_a_secretary_of_state_is_a_foreign_minister()
    {
        var secretary = Book.Office("Secretary of State", "USA")!;
        Assert.Equal(Ranks.ForeignMinister, secretary.Rank);
        Assert.Equal("foreign minister", secretary.CounterpartTitle);
        Assert.Null(Book.Office("Secretary of State", "FRA"));
        Assert.Equal("defence minister", Book.Office("defense secretary")!.CounterpartTitle);
        Assert.Equal("finance minister", Book.Office("finance minister")!.CounterpartTitle);
    }

    [Theory]
    [InlineData("foreign ministers", true)]
    [InlineData("ministers of finance", true)]
    [InlineData("spokesmen", true)]
    [InlineData("charge d'affaires", false)]
    [InlineData("minister of foreign affairs", false)]
    public void A_title_tells_one_holder_from_several(string title, bool several) => Assert.Equal(several, Book.Office(title)!.IsPlural);

    [Theory]
    [InlineData("$", "USD")]
    [InlineData("dollars", "USD")]
    [InlineData("Australian dollars", "AUD")]
    [InlineData("€", "EUR")]
    [InlineData("tenge", "KZT")]
    [InlineData("yuan", "CNY")]
    [InlineData("Philippine pesos", "PHP")]
    [InlineData("HK$", "HKD")]
    public void A_currency_is_found_by_symbol_and_name(string word, string code) => Assert.Equal(code, Book.Currency(word)?.Code);

    [Theory]
    [InlineData("Madeleine", Gender.Female)]
    [InlineData("Vladimir", Gender.Male)]
    [InlineData("Mohammed", Gender.Male)]
    [InlineData("Angela", Gender.Female)]
    public void A_given_name_has_its_likely_gender(string name, Gender gender) => Assert.Equal(gender, Book.GenderOf(name));

    [Fact]
    public void An_institution_has_its_sector_and_country()
    {
        Assert.Equal("MIL", Find("Pentagon", AlmanacKinds.Institution).Institution!.Sector);
        Assert.Equal("USA", Find("State Department", AlmanacKinds.Institution).PartyCode);
        Assert.Null(Find("Foreign Ministry", AlmanacKinds.Institution).Institution!.Of);
        Assert.Equal("EUU", Find("Brussels", AlmanacKinds.Institution).Institution!.Of);
    }

    [Fact]
    public void Hostile_text_is_read_in_time()
    {
        var text = new string('(', 10_000) + new string('A', 200_000) + string.Concat(Enumerable.Repeat("San ", 20_000)) + "\uD800\0\uFFFF";
        for (var i = 0; i < text.Length; i++)
            Book.TryFind(text, i, out _);
    }

    private static AlmanacMatch Find(string text, AlmanacKinds wanted)
    {
        Assert.True(Book.TryFind(text, 0, wanted, out var match), text);
        Assert.Equal(text.Length, match.Span.End);
        return match;
    }
}
