using Dragoman.Model;

namespace Dragoman.Records;

/// <summary>Says what a report's source is: by the outlet, the agency and the address that the story came from.</summary>
internal static class SourceFinder
{
    private const string Government = "GOV";

    public static (ReportSource Source, string? Of) Of(Story story, Engagement engagement)
    {
        var almanac = Almanac.Default;
        if (Publisher(story, almanac) is { } side && Traits.PartiesOf(engagement).Contains(side))
            return (ReportSource.Readout, side);
        string?[] names = [story.Agency, story.Outlet];
        foreach (var name in names.OfType<string>())
        {
            if (almanac.StateMedium(name) is { } state)
                return (ReportSource.StateMedia, state);
        }
        return story.Agency is { Length: > 0 } || (story.Outlet is { } outlet && almanac.IsAgency(outlet)) ? (ReportSource.Wire, null) : (ReportSource.Unknown, null);
    }

    /// <summary>Whose own words the story is: an institution that publishes itself, or a government's address.</summary>
    private static string? Publisher(Story story, Almanac almanac)
    {
        if (story.Outlet is { Length: > 0 } outlet && Institution(outlet, almanac) is { } institution)
            return institution;
        return story.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) ? almanac.GovernmentOf(address.Host) : null;
    }

    /// <summary>"Kremlin", "Ministry of Foreign Affairs of Norway", "Norwegian Foreign Ministry": a body of a government and, where its name leaves it open, of which.</summary>
    private static string? Institution(string outlet, Almanac almanac)
    {
        string? of = null;
        var isBody = false;
        for (var start = 0; start < outlet.Length; start++)
        {
            if (!almanac.TryFind(outlet, start, AlmanacKinds.Institution | AlmanacKinds.GovernmentName | AlmanacKinds.Country | AlmanacKinds.Adjective | AlmanacKinds.Organisation, out var match))
                continue;
            isBody |= match.Is(AlmanacKinds.Institution) && match.Institution is { Sector: Government };
            of ??= match.PartyCode;
            if (match.Is(AlmanacKinds.Organisation) && match.Span.Length == outlet.Length)
                return match.Organisation?.Code;
            start = Math.Max(start, match.Span.End - 1);
        }
        return isBody ? of : null;
    }
}
