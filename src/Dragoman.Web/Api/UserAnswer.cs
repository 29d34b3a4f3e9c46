using Dragoman.Web.Access;

namespace Dragoman.Web.Api;

/// <summary>Somebody with a key.</summary>
/// <param name="Key">The key itself in the answer that makes it, else null.</param>
public sealed record UserAnswer(string Name, Role Role, string? Key);
