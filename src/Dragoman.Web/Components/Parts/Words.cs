using System.Text.Json;

namespace Dragoman.Web.Components.Parts;

/// <summary>Values in the record's own words.</summary>
public static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The address of a story with a span of it highlighted.</summary>
    public static string Address(string story, Dragoman.Model.Span span) => $"/story/{story}?at={span.Start}-{span.End}#at";
}
