namespace Dragoman.Intake.Tests;

public sealed class LanguageTests
{
    private const string English = "The foreign ministers of Norway and Chile signed a fisheries accord in Oslo after two days of negotiations, and both said that they were pleased with it.";
    private const string German = "Die Außenminister von Norwegen und Chile haben in Oslo nach zwei Tagen Verhandlungen ein Abkommen über die Fischerei unterzeichnet, mit dem beide sehr zufrieden sind.";

    [Theory]
    [InlineData(English, "en")]
    [InlineData(German, "de")]
    [InlineData("Les ministres des affaires étrangères de la Norvège et du Chili ont signé à Oslo un accord sur la pêche après deux jours de négociations dans une ambiance cordiale.", "fr")]
    [InlineData("Los ministros de Asuntos Exteriores de Noruega y de Chile firmaron en Oslo un acuerdo sobre la pesca después de dos días de negociaciones que fueron muy largas.", "es")]
    [InlineData("Министры иностранных дел Норвегии и Чили подписали в Осло соглашение о рыболовстве после двух дней переговоров, сообщили чиновники, которые не назвали своих имён.", "ru")]
    [InlineData("وزيرا خارجية النرويج وتشيلي يوقعان اتفاقا بشأن الصيد في أوسلو بعد يومين من المفاوضات", "ar")]
    [InlineData("挪威和智利外交部长经过两天谈判在奥斯陆签署了渔业协定双方官员表示满意并将继续合作", "zh")]
    public void A_text_shows_its_language(string text, string language) => Assert.Equal(language, Some.Story($"Accord\n\n{text}").Language);

    [Fact]
    public void What_is_declared_stands_unless_the_text_is_plainly_in_another_language()
    {
        Assert.Equal("de", Assert.Single(Some.Outcomes($$"""{"id":"1","language":"en","text":"{{German}}"}""", "a.jsonl")).Story!.Language);
        Assert.Equal("en-GB", Assert.Single(Some.Outcomes($$"""{"id":"1","language":"en-GB","text":"{{English}}"}""", "a.jsonl")).Story!.Language);
        Assert.Equal("de", Assert.Single(Some.Outcomes("""{"id":"1","language":"de","text":"Oslo, Santiago."}""", "a.jsonl")).Story!.Language);
    }

    [Fact]
    public void A_text_too_short_to_tell_has_no_language() => Assert.Null(Some.Story("Oslo 1 Santiago 0\n\nBergen 2 Arica 2").Language);
}
