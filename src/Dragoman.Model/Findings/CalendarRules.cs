namespace Dragoman.Model;

/// <summary>The <see cref="Engagement.Rule"/> of what an entry of a calendar plans.</summary>
public static class CalendarRules
{
    public const string Entry = "calendar";

    /// <summary>One of many on which an entry repeats: it is that day's and no other's.</summary>
    public const string Repeated = "calendar/repeated";

    /// <summary>The calendar no longer has the entry.</summary>
    public const string Withdrawn = "calendar/withdrawn";

    /// <summary>The calendar has the entry again.</summary>
    public const string Again = "calendar/again";

    /// <summary>Whether it plans that day's engagement alone, so that no other day moves it.</summary>
    public static bool IsOfItsDay(string rule) => rule is Repeated or Withdrawn or Again;
}
