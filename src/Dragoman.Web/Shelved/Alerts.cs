using System.Net.Mail;
using System.Security.Cryptography;
using System.Text.Json;
using Dragoman.Records;
using Dragoman.Web.Questions;
using Microsoft.AspNetCore.WebUtilities;

namespace Dragoman.Web.Shelved;

/// <summary>Readers' alerts and how far each has come, on the store's shelf.</summary>
public sealed class Alerts(IStore store, TimeProvider time)
{
    private const int Most = 60, LongestName = 80, LongestAddress = 500;

    public IReadOnlyList<Alert> All => [.. store.Shelf.Of("alert/").Values.Select(Parse)];

    public IReadOnlyList<Alert> Of(string reader) => [.. store.Shelf.Of(Prefix(reader)).Values.Select(Parse)];

    public Alert? One(string reader, string id) => id.All(char.IsAsciiHexDigitLower) && store.Shelf.One(Prefix(reader) + id) is { } json ? Parse(json) : null;

    /// <summary>The alert whose feed has that key, or null.</summary>
    public Alert? OfFeed(string key) => key.Length == 32 && key.All(char.IsAsciiHexDigitLower) && store.Shelf.One($"feed/{key}") is { } name && store.Shelf.One(name) is { } json ? Parse(json) : null;

    public AlertState State(Alert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return store.Shelf.One($"told/{alert.Id}") is { } json ? JsonSerializer.Deserialize<AlertState>(json)! : new AlertState { Cursor = End };
    }

    public Task SaveAsync(Alert alert, AlertState state)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return store.Shelf.PutAsync($"told/{alert.Id}", JsonSerializer.Serialize(state));
    }

    /// <summary>Makes an alert on a search or a watch list; what is there already is not told.</summary>
    /// <exception cref="StoreException">The address is none for the way, or there are too many.</exception>
    public async Task<Alert> MakeAsync(string reader, string? name, string? query, string? watch, AlertWay way, string? to)
    {
        if (Of(reader).Count >= Most)
            throw new StoreException($"{Most} alerts are enough; take one away first");
        var address = Checked(way, Asked.Clean(to, LongestAddress));
        var asked = watch is null ? Asked.Of(new QueryCollection(QueryHelpers.ParseQuery(query is { Length: <= 600 } ? query : ""))) : null;
        if (asked is { IsEmpty: true })
            throw new StoreException("an alert is on a search, a pair, a person or a watch list");
        var alert = new Alert(Guid.CreateVersion7(time.GetUtcNow()).ToString("n"), reader, Asked.Clean(name, LongestName) ?? asked?.Title() ?? "Watch list",
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), asked?.Address(""), watch, way, address, way >= AlertWay.Webhook ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)) : null);
        await SaveAsync(alert, new AlertState { Cursor = End }).ConfigureAwait(false);
        await store.Shelf.PutAsync(Prefix(reader) + alert.Id, JsonSerializer.Serialize(alert)).ConfigureAwait(false);
        await store.Shelf.PutAsync($"feed/{alert.Feed}", Prefix(reader) + alert.Id).ConfigureAwait(false);
        return alert;
    }

    public async Task RemoveAsync(string reader, string id)
    {
        if (One(reader, id) is not { } alert)
            return;
        await store.Shelf.PutAsync($"feed/{alert.Feed}", null).ConfigureAwait(false);
        await store.Shelf.PutAsync(Prefix(reader) + id, null).ConfigureAwait(false);
        await store.Shelf.PutAsync($"told/{id}", null).ConfigureAwait(false);
    }

    private long End => store.Cursor(time.GetUtcNow().AddDays(1));

    /// <summary>The address as it is kept: one that carries line ends or other signs into a mail's head is none.</summary>
    private static string? Checked(AlertWay way, string? to) => way switch
    {
        AlertWay.Feed => null,
        AlertWay.Mail or AlertWay.Digest => to is not null && MailAddress.TryCreate(to, out var mail) && mail.Address == to ? to
            : throw new StoreException("a mail alert needs one mail address, such as ana@example.org"),
        _ => Uri.TryCreate(to, UriKind.Absolute, out var hook) && hook.Scheme is "https" or "http" && hook.UserInfo.Length == 0 ? hook.AbsoluteUri
            : throw new StoreException("a webhook is an address such as https://hooks.example.org/…"),
    };

    private static string Prefix(string reader) => $"alert/{Uri.EscapeDataString(reader)}/";

    private static Alert Parse(string json) => JsonSerializer.Deserialize<Alert>(json)!;
}
