using System.Globalization;
using Dragoman.Records;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Shelved;

/// <summary>What notes and tags, which stand beside things of the record, have in common.</summary>
public static class Beside
{
    private const int LongestTarget = 120;

    /// <summary>What it stands beside, under its whole id, as the desk's pages have it: an engagement, a story, a person or a pair.</summary>
    /// <exception cref="StoreException">It names several things.</exception>
    public static string Whole(IStore store, string on)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Dealing(on)?.Id ?? store.Record(on)?.Story.Id ?? on;
    }

    /// <exception cref="StoreException">It names nothing.</exception>
    internal static string Target(string? what) => Asked.Clean(what, LongestTarget) ?? throw new StoreException("a note or a tag stands beside something: give its id");

    internal static string Now(TimeProvider time) => time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
