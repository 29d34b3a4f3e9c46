using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Dragoman.Model;

/// <summary>A story cleaned of its page: what every span of a reading and a record points into.</summary>
public sealed record Story
{
    /// <summary>The <see cref="Section"/> of what is an entry of a calendar.</summary>
    public const string Calendar = "iCalendar";

    /// <summary>SHA-256 of the cleaned text (UTF-8), 64 hex digits.</summary>
    public required string Id { get; init; }

    /// <summary>The file's name, URL, feed item or JSON <c>id</c> that it came from.</summary>
    public required string Input { get; init; }

    public string? Headline { get; init; }

    public string? Byline { get; init; }

    public string? Outlet { get; init; }

    public string? Agency { get; init; }

    public string? Section { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    /// <summary>ISO 8601 day, or day, time and offset where the story gives them.</summary>
    public string? Published { get; init; }

    /// <summary>When the page says that it was changed last, in the form of <see cref="Published"/>.</summary>
    public string? Modified { get; init; }

    public Dateline? Dateline { get; init; }

    /// <summary>Fields that no words of the story state outright: "published", where the year was told by the day of reading.</summary>
    public ValueList<string> Inferred { get; init => field = value ?? []; } = [];

    /// <summary>Headline, blank line, paragraphs with a blank line between them; verbatim where JSON gave it.</summary>
    public required string Text { get; init; }

    /// <summary>Where the article's own words stand in <see cref="Text"/>, headline left out.</summary>
    public Span Body { get; init; }

    /// <summary>The publication day, or null where the story has no date.</summary>
    [JsonIgnore]
    public NodaTime.LocalDate? PublishedDay => Edtf.Day(Published);

    /// <summary>
    /// The day on which the story was written: the dateline's, where it lies within a week of the publication (an outlet prints a wire's story
    /// days later; a moment in Greenwich is another day where the story was filed), else that of the publication.
    /// </summary>
    [JsonIgnore]
    public NodaTime.LocalDate? WrittenDay =>
        Edtf.Day(Dateline?.Date) is { } filed && (PublishedDay is not { } published || Math.Abs(NodaTime.Period.DaysBetween(filed, published)) <= 7) ? filed : PublishedDay;

    public static string IdOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
