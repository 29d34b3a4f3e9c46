using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;

namespace Dragoman.Web.Access;

/// <summary>
/// The sessions that are open. A cookie alone opens nothing: its session must stand here, and a session that a key opened ends with that key,
/// that user or that role. The book ends with the program: whoever was in signs in again.
/// </summary>
public sealed class SessionBook(TimeProvider time)
{
    public const string Session = "session", Stamp = "stamp";

    /// <summary>How long a session may lie unused.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(12);

    private const int IdBytes = 16;

    private readonly ConcurrentDictionary<string, DateTimeOffset> open = new(StringComparer.Ordinal);

    /// <summary>Opens a session; its number goes into the ticket.</summary>
    public Claim Open()
    {
        var now = time.GetUtcNow();
        foreach (var (id, seen) in open)
        {
            if (now - seen > Length)
                open.TryRemove(id, out _);
        }
        var fresh = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        open[fresh] = now;
        return new Claim(Session, fresh);
    }

    /// <summary>Whether the ticket's session is open still.</summary>
    public bool IsOpen(ClaimsPrincipal? who)
    {
        if (who?.FindFirst(Session)?.Value is not { } id || !open.TryGetValue(id, out var seen) || time.GetUtcNow() - seen > Length)
            return false;
        open[id] = time.GetUtcNow();
        return true;
    }

    public void Close(ClaimsPrincipal? who)
    {
        if (who?.FindFirst(Session)?.Value is { } id)
            open.TryRemove(id, out _);
    }

    /// <summary>What a ticket says of the key and role that it was given for; another key or role has another stamp.</summary>
    public static string StampOf(User user) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{user.Name}\n{user.Role}\n{user.KeyHash}")))[..(2 * IdBytes)];
}
