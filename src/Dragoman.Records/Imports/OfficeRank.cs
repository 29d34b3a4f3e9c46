using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>The rank of a title as registers write it: with its country in it ("President of Lithuania", "Prime Minister (Norway)").</summary>
internal static class OfficeRank
{
    public static string? Of(string title, string? of)
    {
        if (Almanac.Default.Office(title, of)?.Rank is { } rank)
            return rank;
        var bare = title.EndsWith(')') && title.IndexOf(" (", StringComparison.Ordinal) is > 0 and var open ? title[..open] : title;
        for (var at = bare.LastIndexOf(" of ", StringComparison.Ordinal); at > 0; at = bare.LastIndexOf(" of ", at - 1, StringComparison.Ordinal))
        {
            // "President of Lithuania" loses its country, "Minister of Defence" keeps its field.
            var place = bare.Substring(at + 4);
            if (of is not null && (PopoloImport.Code(place) ?? PopoloImport.Code(place.Replace("the ", "", StringComparison.OrdinalIgnoreCase))) == of)
                return Almanac.Default.Office(bare.AsSpan(0, at), of)?.Rank;
            if (at < 4)
                break;
        }
        return bare == title ? null : Almanac.Default.Office(bare, of)?.Rank;
    }
}
