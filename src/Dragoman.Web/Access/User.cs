namespace Dragoman.Web.Access;

/// <summary>Somebody with a key.</summary>
/// <param name="KeyHash">SHA-256 of the key, hex: a key is 32 random bytes, so that no slow hash is needed.</param>
public sealed record User(string Name, Role Role, string KeyHash);
