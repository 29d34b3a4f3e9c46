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
        if (query["kind"].ToString().Length > 0 && asked.Kind is null)
            throw new StoreException($"'kind' is one of {Names<EngagementKind>()}");
        if (query["status"].ToString().Length > 0 && asked.Status is null)
            throw new StoreException($"'status' is one of {Names<DealingStatus>()}");
        return asked;
    }

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant();
}
