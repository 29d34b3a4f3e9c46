namespace Dragoman.Web.Shelved;

/// <summary>What a reader wants to be told of, and how.</summary>
/// <param name="Feed">The unguessable part of its feed's address.</param>
/// <param name="Query">The search, as an address carries it; null where a watch list is watched.</param>
/// <param name="Watch">The watch list's id, or null.</param>
/// <param name="To">A mail address or a webhook's address; null where the feed is enough.</param>
/// <param name="Secret">What a webhook's messages are signed with.</param>
public sealed record Alert(string Id, string Reader, string Name, string Feed, string? Query, string? Watch, AlertWay Way, string? To, string? Secret);
