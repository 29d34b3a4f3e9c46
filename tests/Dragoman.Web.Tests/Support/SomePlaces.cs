namespace Dragoman.Web.Tests;

/// <summary>Addresses of the desk that <see cref="SomeNews"/> fills.</summary>
internal static class SomePlaces
{
    public const string Headline = "Omarova and Reeve talk water in Astana";

    /// <summary>A path with the ids of what lies on this desk.</summary>
    public static string Of(SomeDesk desk, string path)
    {
        var text = desk.Store.Record(SomeNews.Story(Headline))!.Story.Text;
        var said = text.IndexOf("The United States is a partner", StringComparison.Ordinal);
        return path
            .Replace("{meeting}", desk.Id(new FindQuery { Parties = ["KAZ", "USA"], Kind = EngagementKind.Meeting }), StringComparison.Ordinal)
            .Replace("{visit}", desk.Id(new FindQuery { Person = "Lena Brandt", Kind = EngagementKind.Visit }), StringComparison.Ordinal)
            .Replace("{story}", SomeNews.Story(Headline), StringComparison.Ordinal)
            .Replace("{said}", FormattableString.Invariant($"{said}-{text.IndexOf('"', said)}"), StringComparison.Ordinal);
    }
}
