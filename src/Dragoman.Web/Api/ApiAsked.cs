using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Questions;

namespace Dragoman.Web.Api;

/// <summary>What a program asks: as a page's address, but a value that means nothing is told, not passed over.</summary>
internal static class ApiAsked
{
    /// <exception cref="StoreException">A date, kind or status is none.</exception>
    public static Asked Of(IQueryCollection query)
    {
        var asked = Asked.Of(query);
        foreach (var name in (ReadOnlySpan<string>)["from", "to"])
        {
            if (query[name].ToString() is { Length: > 0 } date && !Edtf.TryRange(date, out _, out _))
                throw new StoreException($"'{name}' takes a date such as 2023-02-28, 2023-02 or 2023");
        }
        _ = Moment(query["as_of"]);
        if (query["kind"].ToString().Length > 0 && asked.Kind is null)
            throw new StoreException($"'kind' is one of {Names<EngagementKind>()}");
        if (query["status"].ToString().Length > 0 && asked.Status is null)
            throw new StoreException($"'status' is one of {Names<DealingStatus>()}");
        return asked;
    }

    /// <summary>The moment that <c>as_of</c> names; null where it is not given.</summary>
    /// <exception cref="StoreException">It is none.</exception>
    public static DateTimeOffset? Moment(string? asOf) => string.IsNullOrEmpty(asOf) ? null
        : Asked.MomentOf(asOf) ?? throw new StoreException("'as_of' takes a day such as 2023-02-28 or a moment such as 2023-02-28T12:00:00Z");

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant();
}
