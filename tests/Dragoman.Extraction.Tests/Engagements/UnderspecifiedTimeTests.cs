using NodaTime;

namespace Dragoman.Extraction.Tests;

/// <summary>Which words leave the week, the month or the year of a day open, and what the next or the last such day is.</summary>
public sealed class UnderspecifiedTimeTests
{
    [Theory]
    [InlineData("Monday", "2024-05-13", "week")]
    [InlineData("on Monday evening", "2024-05-13", "week")]
    [InlineData("the 12th", "2024-05-12", "month")]
    [InlineData("22 April", "2024-04-22", "year")]
    [InlineData("from June 14 to 16", "2024-06-14/2024-06-16", "year")]
    [InlineData("in October", "2023-10", "year")]
    [InlineData("yesterday", "2024-05-14", null)]
    [InlineData("next Monday", "2024-05-20", null)]
    [InlineData("22 April 2024", "2024-04-22", null)]
    [InlineData("Monday, April 22", "2024-04-22", null)]
    [InlineData("10:30", "2024-05-15", null)]
    public void What_the_words_leave_open(string words, string date, string? part) =>
        Assert.Equal(part switch { "week" => Period.FromDays(7), "month" => Period.FromMonths(1), "year" => Period.FromYears(1), _ => null }, UnderspecifiedTime.PeriodOf(words, date));

    [Theory]
    [InlineData("2024-05-13", 7, 1, "2024-05-20")]
    [InlineData("2024-06-14/2024-06-16", 365, -1, "2023-06-14/2023-06-16")]
    [InlineData("2023-10", 365, 1, "2024-10")]
    public void The_next_and_the_last(string date, int days, int times, string shifted) =>
        Assert.Equal(shifted, UnderspecifiedTime.Shifted(date, days == 7 ? Period.FromDays(7) : Period.FromYears(1), times));
}
