using System.Globalization;
using System.Xml.Linq;
using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Components.Parts;
using Dragoman.Web.Hosting;
using Dragoman.Web.Questions;
using Dragoman.Web.Shelved;

namespace Dragoman.Web.Feeds;

/// <summary>
/// An alert as an Atom feed with an id, a title and links of its own. Feed readers cannot sign in: the address has a key that nobody guesses,
/// and it is dead when the alert or its reader is gone.
/// </summary>
internal static class AlertFeed
{
    private const int MostEntries = 60, Looked = 1000;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/feeds/{key}.atom", Feed).AllowAnonymous().ExcludeFromDescription();

    private static IResult Feed(string key, Alerts alerts, AlertRunner runner, IStore store, StoreClock clock, ServeOptions options, UserDirectory users)
    {
        if (alerts.OfFeed(key) is not { } alert || (users.IsKept && options.OpenIdAuthority is null && users.Named(alert.Reader) is null))
            return Results.NotFound();
        var newest = store.Changes(Math.Max(0, clock.End - Looked), Looked).GroupBy(change => change.Dealing.Id).Select(versions => versions.Last())
            .Where(version => !version.Gone).OrderByDescending(version => version.Cursor).Select(version => version.Dealing).ToList();
        var entries = runner.Among(alert, newest).Take(MostEntries).ToList();
        var self = $"{options.Public}/feeds/{key}.atom";
        var feed = new XElement(Atom + "feed",
            new XElement(Atom + "id", $"urn:dragoman:alert:{alert.Id}"),
            new XElement(Atom + "title", Clean($"{alert.Name} – Dragoman")),
            new XElement(Atom + "updated", entries.FirstOrDefault()?.Changed ?? clock.Now.UtcDateTime.ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture)),
            new XElement(Atom + "author", new XElement(Atom + "name", "Dragoman")),
            Link("self", self), Link("alternate", $"{options.Public}{(alert.Watch is null ? $"/search{alert.Query}" : "/watch")}"),
            entries.Select(dealing => Entry(dealing, options)));
        return Results.Text(new XDocument(feed).ToString(SaveOptions.DisableFormatting), "application/atom+xml", System.Text.Encoding.UTF8);
    }

    private static XElement Entry(Dealing dealing, ServeOptions options) => new(Atom + "entry",
        new XElement(Atom + "id", $"urn:dragoman:engagement:{dealing.Id}"),
        new XElement(Atom + "title", Clean($"{Words.Line(dealing)} ({Words.Of(dealing.Status)})")),
        new XElement(Atom + "updated", dealing.Changed),
        Link("alternate", options.Public + Addresses.Engagement(dealing.Id)),
        new XElement(Atom + "summary", Clean(Words.Line(dealing))));

    private static XElement Link(string rel, string href) => new(Atom + "link", new XAttribute("rel", rel), new XAttribute("href", href));

    /// <summary>Without the signs that XML has no place for.</summary>
    private static string Clean(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));
}
